package org.gongdan.subsidy.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongdan.subsidy.catalogue.FunctionRef;
import org.gongdan.subsidy.catalogue.Price;
import org.gongdan.subsidy.catalogue.ProviderContacts;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.ProviderProfile;
import org.gongdan.subsidy.catalogue.SolutionSheet;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about the catalogue; checked for presence here, and for sense by the aggregates. */
interface CatalogueRequests {

    record Registration(
            @NotBlank @Size(max = 18) String uscc,
            @NotNull @Valid Profile profile) {}

    record Profile(
            @NotNull @Size(max = 200) String name,
            @Nullable @Size(max = 200) String nameEn,
            @Nullable @Size(max = 500) String contact) {

        ProviderProfile stated(ProviderId provider, ProviderContacts contacts) {
            return contacts.profile(provider, name, nameEn, contact);
        }
    }

    record Words(
            @NotNull @Size(max = 400) String zh,
            @NotNull @Size(max = 400) String en) {

        Bilingual stated() {
            return new Bilingual(zh, en);
        }
    }

    record Cost(
            Price.@NotNull Basis basis,
            @NotNull Money amount,
            @Nullable @Size(max = 40) String unit) {}

    record Served(@NotBlank String scenario, @NotBlank String function) {}

    record Function(
            @NotBlank @Size(max = 60) String code,
            @NotNull @Valid Words name,
            @Nullable Boolean optional,
            @Nullable List<@NotNull @Valid Served> serves,
            @Nullable Money price) {

        OfferedFunction stated() {
            var refs = serves == null
                    ? List.<FunctionRef>of()
                    : serves.stream()
                            .map(each -> new FunctionRef(each.scenario(), each.function()))
                            .toList();
            return new OfferedFunction(code, name.stated(), Boolean.TRUE.equals(optional), refs, price);
        }
    }

    record Sheet(
            @NotNull @Valid Words name,
            @NotNull @Valid Words summary,
            @NotNull @Valid Cost price,
            @NotNull List<@NotNull @Valid Function> functions) {

        SolutionSheet stated() {
            return new SolutionSheet(
                    name.stated(),
                    summary.stated(),
                    new Price(price.basis(), price.amount(), price.unit()),
                    functions.stream().map(Function::stated).toList());
        }
    }

    record Listing(
            @NotBlank @Size(max = 18) String provider,
            @NotNull @Valid Sheet sheet) {}

    record Withdrawal(@NotNull @Size(max = 2_000) String reason) {}
}

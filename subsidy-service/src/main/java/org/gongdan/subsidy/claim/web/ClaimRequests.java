package org.gongdan.subsidy.claim.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.claim.Invoice;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about claims. */
final class ClaimRequests {

    private static final int MOST_LINES = 300;

    private ClaimRequests() {}

    record Draft(
            @NotNull InvestmentId investmentId,
            @NotNull @Valid @Size(max = MOST_LINES) List<Line> lines) {}

    record Lines(@NotNull @Valid @Size(max = MOST_LINES) List<Line> lines) {}

    /** A line without its number, which is its place in the list. */
    record Line(
            @NotNull @Size(min = 1, max = 64) String category,
            @NotNull @Size(max = 1000) String description,
            @NotNull Money cost,
            @NotNull Money valueAddedTax,
            @NotNull @Valid InvoiceOfLine invoice,
            @NotNull LocalDate paidOn,
            @NotNull @Size(max = 50) List<@NotNull String> evidence) {

        private ClaimLine numbered(int line) {
            return new ClaimLine(
                    line, category, description, cost, valueAddedTax, invoice.toInvoice(), paidOn, evidence);
        }
    }

    record InvoiceOfLine(
            @NotNull @Size(max = 60) String sellerTaxNumber,
            @NotNull @Size(max = 200) String sellerName,
            @NotNull @Size(max = 60) String number,
            @NotNull LocalDate issuedOn,
            @NotNull Money total) {

        private Invoice toInvoice() {
            return new Invoice(sellerTaxNumber, sellerName, number, issuedOn, total);
        }
    }

    /** @param deducted absent or zero accepts the line as it is */
    record LineDecision(
            @Nullable Money deducted,
            @Nullable DeductionReason reason,
            @Size(max = 1000) @Nullable String note) {}

    record Rejection(@NotNull @Size(max = 2000) String reason) {}

    static List<ClaimLine> numbered(List<Line> lines) {
        var numbered = new ArrayList<ClaimLine>();
        for (var line : lines) {
            numbered.add(line.numbered(numbered.size() + 1));
        }
        return numbered;
    }
}

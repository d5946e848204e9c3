package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tier table: whom it fits and the shares it gives.
 *
 * @param when a condition per fact, all of which hold; a fact that is not named may have any value
 * @param maxCost eligible cost that counts at most; what is above is borne apart
 * @param maxSubsidyRate what government and association bear together at most
 * @param maxSubsidy the same as an amount per project
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tier(
        String code,
        Bilingual name,
        SortedMap<String, Condition> when,
        List<ShareRule> shares,
        @Nullable Money maxCost,
        @Nullable Rate maxSubsidyRate,
        @Nullable Money maxSubsidy) {

    public Tier {
        when = Collections.unmodifiableSortedMap(new TreeMap<>(when));
        shares = List.copyOf(shares);
    }

    public boolean fits(Facts facts) {
        return when.entrySet().stream()
                .allMatch(demand -> facts.get(demand.getKey())
                        .filter(value -> demand.getValue().holdsFor(value))
                        .isPresent());
    }

    public Optional<ShareRule> shareOf(Party party) {
        return shares.stream().filter(share -> share.party() == party).findFirst();
    }
}

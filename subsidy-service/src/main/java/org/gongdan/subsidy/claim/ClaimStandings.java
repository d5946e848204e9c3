package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** How far the claims of many investments have come. */
public interface ClaimStandings {

    /**
     * @param until what was handed in or decided on a later day, in Guangdong, does not count
     * @return nothing for an investment that had handed in no claim by then
     */
    Map<InvestmentId, Standing> of(Collection<InvestmentId> investments, LocalDate until);

    /**
     * The claims of one investment together.
     *
     * @param claimedCost of those neither rejected nor deducted by then, without value added tax
     * @param approvedCost of the approved ones
     * @param owed what each funder owes of the approved ones
     */
    record Standing(
            int handedIn, int approved, int rejected, Money claimedCost, Money approvedCost, Map<Party, Owed> owed) {

        public static final Standing NONE = new Standing(0, 0, 0, Money.ZERO, Money.ZERO, Map.of());

        public Standing {
            owed = Map.copyOf(owed);
        }
    }

    /** @param amount before retention */
    record Owed(Money amount, Money retained) {}
}

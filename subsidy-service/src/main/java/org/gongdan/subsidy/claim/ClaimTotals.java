package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;

/** What the claims of investments come to, for many investments at once. */
public interface ClaimTotals {

    /**
     * @param cutOff what was submitted or approved on a later day, in Guangdong, does not count
     * @param dueSince what was approved by this day should have been paid
     * @return none for an investment that had claimed nothing by then
     */
    Map<InvestmentId, Total> of(Collection<InvestmentId> ids, LocalDate cutOff, LocalDate dueSince);

    /**
     * The claims of one investment together.
     *
     * @param cost of all claims that were handed in and not rejected, without value added tax
     * @param approved public money of the approved ones, before retention
     * @param retained of that held back
     * @param payableDue of what was approved and is not held back the part that should have been paid
     */
    record Total(Money cost, Money approved, Money retained, Money payableDue) {

        /** Nothing was claimed. */
        public static final Total NONE = new Total(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
}

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
     * @return none for an investment that had claimed nothing by then
     */
    Map<InvestmentId, Total> of(Collection<InvestmentId> ids, LocalDate cutOff);

    /**
     * The claims of one investment together.
     *
     * @param cost of all claims that were handed in and not rejected, without value added tax
     * @param approved public money of the approved ones, before retention
     * @param retained of that held back
     */
    record Total(Money cost, Money approved, Money retained) {}
}

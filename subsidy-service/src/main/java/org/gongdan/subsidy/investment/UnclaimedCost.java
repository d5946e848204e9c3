package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.shared.Money;

/** Agreed cost of live investments that no claim holds yet. */
public interface UnclaimedCost {

    /** Those with something unclaimed, by ascending id. */
    List<Unclaimed> of(Collection<InvestmentId> investments);

    /** The same of all investments of one enterprise. */
    List<Unclaimed> of(String uscc);

    /**
     * One investment.
     *
     * @param endsOn the last day of the project
     * @param left the eligible cost without what was claimed of it
     */
    record Unclaimed(InvestmentId investmentId, String uscc, String title, LocalDate endsOn, Money left) {}
}

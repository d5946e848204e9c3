package org.gongdan.subsidy.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What each funder has paid for many investments, as the bank confirmed it. */
public interface FunderPayments {

    /**
     * By value date.
     *
     * @param from the first day of the span that is told apart
     * @param until what was paid later does not count
     */
    Map<InvestmentId, Map<Party, Paid>> of(Collection<InvestmentId> investments, LocalDate from, LocalDate until);

    /**
     * One funder.
     *
     * @param within the span
     * @param total until its end
     */
    record Paid(Money within, Money total) {

        public static final Paid NOTHING = new Paid(Money.ZERO, Money.ZERO);
    }
}

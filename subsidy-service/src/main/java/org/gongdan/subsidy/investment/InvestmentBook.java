package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** All investments of many enterprises at once, closed ones too, for jobs that look at enterprises one after another. */
public interface InvestmentBook {

    /**
     * Enterprises that had agreed to an investment by a day, by ascending credit code.
     *
     * @param lastUscc where the walk has come to, empty at its start
     */
    List<String> enterprisesAfter(String lastUscc, LocalDate agreedBy, int limit);

    /** How many there are of those. */
    long countEnterprises(LocalDate agreedBy);

    /** What they had agreed to by a day, by enterprise and investment, ascending. */
    List<Line> of(Collection<String> usccs, LocalDate agreedBy);

    /**
     * One investment.
     *
     * @param shares what each party bears of the eligible cost
     */
    record Line(
            InvestmentId investmentId,
            ApplicationId applicationId,
            String uscc,
            String title,
            LocalDate agreedOn,
            Money eligibleCost,
            Map<Party, Money> shares) {

        public Line {
            shares = Map.copyOf(shares);
        }

        public Money shareOf(Party party) {
            return shares.getOrDefault(party, Money.ZERO);
        }
    }
}

package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.shared.Money;

/** What was promised to investments and asked of them, for many at once. */
public interface Promises {

    /** @return none for an investment that does not exist */
    Map<InvestmentId, Promise> of(Collection<InvestmentId> ids);

    /**
     * The agreement in numbers.
     *
     * @param eligible the cost that all parties share
     * @param government what the government bears of it
     * @param association what the association bears of it
     * @param indicators how many measurements are due each month
     */
    record Promise(
            ApplicationId applicationId,
            LocalDate agreedOn,
            Money eligible,
            Money government,
            Money association,
            int indicators) {

        public Money publicMoney() {
            return government.plus(association);
        }

        /** Public money for a part of the cost; that of each funder rounds down to the fen, as its share does. */
        public Money publicPartOf(Money cost) {
            return government.proportionDown(cost, eligible).plus(association.proportionDown(cost, eligible));
        }
    }
}

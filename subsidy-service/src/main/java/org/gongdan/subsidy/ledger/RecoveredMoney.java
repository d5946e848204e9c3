package org.gongdan.subsidy.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;

/** What came back to funds of what they had paid, for many commitments at once. */
public interface RecoveredMoney {

    /**
     * By commitment, which is one application, and fund.
     *
     * @param until what was booked later does not count
     */
    Map<String, Map<FundId, Money>> of(Collection<String> references, LocalDate until);
}

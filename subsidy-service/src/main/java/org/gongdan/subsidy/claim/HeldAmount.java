package org.gongdan.subsidy.claim;

import java.util.List;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What one funder holds back of its share in an approved claim.
 *
 * @param amount CNY, more than 0
 */
public record HeldAmount(Party party, FundId fundId, Money amount) {

    /** What these funders hold back; a funder that holds nothing back is left out. */
    static List<HeldAmount> of(List<FunderAmount> funders) {
        return funders.stream()
                .filter(owed -> owed.retained().isPositive())
                .map(owed -> new HeldAmount(owed.party(), owed.fundId(), owed.retained()))
                .toList();
    }
}

package org.gongdan.subsidy.claim;

import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What one funder owes for an approved claim.
 *
 * @param amount its share of the approved cost
 * @param retained of it held back until the release condition is met
 */
public record FunderAmount(Party party, FundId fundId, Money amount, Money retained) {

    public Money payable() {
        return amount.minus(retained);
    }
}

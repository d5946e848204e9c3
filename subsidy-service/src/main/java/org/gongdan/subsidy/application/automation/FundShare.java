package org.gongdan.subsidy.application.automation;

import java.util.List;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What one funder bears of an award, and from which fund. */
record FundShare(Party party, FundId fundId, Money amount) {

    /** In the order of the parties, so that two awards over the same funds never wait for each other crosswise. */
    static List<FundShare> of(Award award) {
        return award.split().shares().stream()
                .filter(line -> line.amount().isPositive())
                .flatMap(line -> award.fundOf(line.party()).stream()
                        .map(fund -> new FundShare(line.party(), fund, line.amount())))
                .toList();
    }
}

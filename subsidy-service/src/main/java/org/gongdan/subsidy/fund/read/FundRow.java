package org.gongdan.subsidy.fund.read;

import java.time.Instant;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** One fund in lists and on its own page. */
public record FundRow(
        FundId fundId,
        Party funder,
        int year,
        String nameZh,
        String nameEn,
        String purpose,
        Money appropriated,
        Money reserved,
        Money committed,
        Money paid,
        Money recovered,
        Money available,
        boolean closed,
        Instant openedAt,
        long version) {

    Funds.Balance balance() {
        return new Funds.Balance(
                fundId,
                funder,
                year,
                nameZh,
                nameEn,
                appropriated,
                reserved,
                committed,
                paid,
                recovered,
                available,
                closed);
    }
}

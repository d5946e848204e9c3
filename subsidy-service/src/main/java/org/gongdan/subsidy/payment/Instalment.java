package org.gongdan.subsidy.payment;

import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What one funder pays at once for one approved claim.
 *
 * @param kind its share, or what it held back of it
 * @param applicationId names the commitment of the fund it is paid from
 */
public record Instalment(
        ClaimId claimId,
        InvestmentId investmentId,
        String applicationId,
        String uscc,
        Party party,
        DueKind kind,
        FundId fundId,
        Money amount) {

    /** Instalments that were stored before retentions could be paid were of shares. */
    public Instalment {
        kind = orShare(kind);
    }

    private static DueKind orShare(@Nullable DueKind kind) {
        return kind == null ? DueKind.SHARE : kind;
    }
}

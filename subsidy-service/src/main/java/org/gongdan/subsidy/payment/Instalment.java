package org.gongdan.subsidy.payment;

import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What one funder pays for one approved claim.
 *
 * @param applicationId names the commitment of the fund it is paid from
 */
public record Instalment(
        ClaimId claimId,
        InvestmentId investmentId,
        String applicationId,
        String uscc,
        Party party,
        FundId fundId,
        Money amount) {}

package org.gongdan.subsidy.payment;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Public money that the bank has confirmed as paid. */
public interface ConfirmedPayments {

    /** By value date, the earliest first. */
    List<Confirmed> of(InvestmentId investment);

    /** One payment by one funder for one claim. */
    record Confirmed(
            PaymentBatchId batchId,
            ClaimId claimId,
            Party party,
            FundId fundId,
            Money amount,
            LocalDate valueDate,
            String bankReference) {}
}

package org.gongdan.subsidy.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Public money that the bank has confirmed as paid. */
public interface ConfirmedPayments {

    /** By value date, the earliest first. */
    List<Confirmed> of(InvestmentId investment);

    /**
     * What was paid for each of many investments, by its value date.
     *
     * @param cutOff the last day that counts as in time
     * @return none for an investment that was never paid for
     */
    Map<InvestmentId, Paid> of(Collection<InvestmentId> investments, LocalDate cutOff);

    /** What was paid by a day, and after it. */
    record Paid(Money inTime, Money later) {

        /** The bank has confirmed nothing. */
        public static final Paid NOTHING = new Paid(Money.ZERO, Money.ZERO);
    }

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

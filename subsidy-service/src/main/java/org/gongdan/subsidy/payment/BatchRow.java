package org.gongdan.subsidy.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A payment batch as it is shown.
 *
 * @param amount of all its payments, whatever became of them
 * @param firstApprovalBy who approved first
 * @param secondApprovalBy who approved second and so released it
 * @param reason why it was cancelled, if it was
 * @param version sequence number of the last event behind it
 */
public record BatchRow(
        PaymentBatchId batchId,
        Party funder,
        Status status,
        Money amount,
        List<Payment> payments,
        String preparedBy,
        Instant preparedAt,
        @Nullable String firstApprovalBy,
        @Nullable String secondApprovalBy,
        @Nullable Instant releasedAt,
        @Nullable String reason,
        long version) {

    public BatchRow {
        payments = List.copyOf(payments);
    }

    /** Where a batch stands. */
    public enum Status {
        PREPARED,
        FIRST_APPROVED,
        RELEASED,
        /** The bank has answered for each of its payments. */
        SETTLED,
        CANCELLED
    }

    /** What became of one payment. */
    public enum Outcome {
        WAITING,
        CONFIRMED,
        FAILED,
        CANCELLED
    }

    /** One instalment of the batch with what the bank made of it. */
    public record Payment(
            ClaimId claimId,
            InvestmentId investmentId,
            String applicationId,
            String uscc,
            DueKind kind,
            FundId fundId,
            Money amount,
            Outcome outcome,
            @Nullable String bankReference,
            @Nullable LocalDate valueDate,
            @Nullable String reason) {}
}

package org.gongdan.subsidy.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.shared.Party;

/** What has happened to a payment batch; stored for ever, so records here are only ever added to. */
public sealed interface PaymentEvent {

    PaymentBatchId batchId();

    @Revision("1")
    record BatchPrepared(
            PaymentBatchId batchId, Party funder, List<Instalment> instalments, String preparedBy, Instant preparedAt)
            implements PaymentEvent {}

    /** @param approval 1 for the first, 2 for the second, after which it may be paid */
    @Revision("1")
    record BatchApproved(PaymentBatchId batchId, int approval, String approvedBy, Instant approvedAt)
            implements PaymentEvent {}

    @Revision("1")
    record BatchCancelled(
            PaymentBatchId batchId,
            List<Instalment> instalments,
            String reason,
            String cancelledBy,
            Instant cancelledAt)
            implements PaymentEvent {}

    @Revision("1")
    record PaymentConfirmed(
            PaymentBatchId batchId,
            Instalment instalment,
            String bankReference,
            LocalDate valueDate,
            String confirmedBy,
            Instant confirmedAt)
            implements PaymentEvent {}

    @Revision("1")
    record PaymentFailed(
            PaymentBatchId batchId, Instalment instalment, String reason, String reportedBy, Instant failedAt)
            implements PaymentEvent {}
}

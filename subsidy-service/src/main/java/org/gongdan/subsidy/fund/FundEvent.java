package org.gongdan.subsidy.fund;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What has happened to a fund; stored for ever, so records here are only ever added to. */
public sealed interface FundEvent {

    FundId fundId();

    @Revision("1")
    record FundOpened(
            FundId fundId, Party funder, int year, String nameZh, String nameEn, String purpose, Instant openedAt)
            implements FundEvent {}

    @Revision("1")
    record AppropriationAdded(FundId fundId, String appropriationId, Money amount, String reference, Instant addedAt)
            implements FundEvent {}

    @Revision("1")
    record AmountReserved(FundId fundId, String reservationId, Money amount, Instant reservedAt) implements FundEvent {}

    @Revision("1")
    record ReservationReleased(FundId fundId, String reservationId, Money amount, Instant releasedAt)
            implements FundEvent {}

    @Revision("1")
    record AmountCommitted(FundId fundId, String reservationId, Money amount, Instant committedAt)
            implements FundEvent {}

    @Revision("1")
    record CommitmentReduced(
            FundId fundId, String reservationId, @Nullable String reductionId, Money by, Instant reducedAt)
            implements FundEvent {}

    @Revision("1")
    record AmountPaid(FundId fundId, String reservationId, String paymentId, Money amount, Instant paidAt)
            implements FundEvent {}

    @Revision("1")
    record AmountRecovered(FundId fundId, String reservationId, String recoveryId, Money amount, Instant recoveredAt)
            implements FundEvent {}

    @Revision("1")
    record FundClosed(FundId fundId, Instant closedAt) implements FundEvent {}
}

package org.gongdan.subsidy.fund;

import java.time.Instant;
import java.util.List;
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

    /**
     * Somebody proposes what goes on to the next year; somebody else has to confirm exactly that.
     *
     * @param rest what nobody has reserved
     */
    @Revision("1")
    record CarryOverPrepared(
            FundId fundId,
            String carryOverId,
            FundId successor,
            Money rest,
            List<OpenAmount> open,
            String preparedBy,
            Instant preparedAt)
            implements FundEvent {

        public CarryOverPrepared {
            open = List.copyOf(open);
        }
    }

    /** The rest has left for the successor, which takes over from here on. */
    @Revision("1")
    record FundCarriedOver(
            FundId fundId, String carryOverId, FundId successor, Money rest, String confirmedBy, Instant carriedAt)
            implements FundEvent {}

    @Revision("1")
    record ReservationCarriedOver(
            FundId fundId, String carryOverId, FundId successor, OpenAmount open, Instant carriedAt)
            implements FundEvent {}

    /** The other side of {@link FundCarriedOver}, stored in the same moment. */
    @Revision("1")
    record CarryOverReceived(FundId fundId, String carryOverId, FundId predecessor, Money rest, Instant receivedAt)
            implements FundEvent {}

    @Revision("1")
    record ReservationReceived(
            FundId fundId, String carryOverId, FundId predecessor, OpenAmount open, Instant receivedAt)
            implements FundEvent {}

    @Revision("1")
    record LapsePrepared(FundId fundId, String lapseId, Money rest, String preparedBy, Instant preparedAt)
            implements FundEvent {}

    /** What nobody had reserved has gone back to the funder. */
    @Revision("1")
    record AppropriationLapsed(FundId fundId, String lapseId, Money amount, String confirmedBy, Instant lapsedAt)
            implements FundEvent {}

    /**
     * What was prepared for the end of the year is no longer proposed, and may be prepared again.
     *
     * @param name of the carry-over or the lapse
     */
    @Revision("1")
    record YearEndDiscarded(FundId fundId, String name, String discardedBy, Instant discardedAt) implements FundEvent {}
}

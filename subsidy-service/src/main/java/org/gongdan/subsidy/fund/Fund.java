package org.gongdan.subsidy.fund;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundState.Closed;
import org.gongdan.subsidy.fund.FundState.Open;
import org.gongdan.subsidy.fund.FundState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards the money of one fund: appropriated, reserved for a purpose, committed to it, paid, sometimes recovered, and
 * closed when nothing is open. It never promises more than it has. Every change has a name and counts once.
 *
 * <p>Busy funds have long streams, so this one aggregate has snapshots; whoever changes the form of its state raises the
 * revision, and older snapshots are then passed over.
 */
@Aggregate(
        cache = "aggregateCache",
        snapshotTriggerDefinition = "fundSnapshotTrigger",
        snapshotFilter = "fundSnapshotFilter")
@Revision(Fund.SNAPSHOT_REVISION)
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class Fund {

    static final String SNAPSHOT_REVISION = "1";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable FundId id;

    private FundState state = new Unknown();

    private Fund() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenFund command, Clock clock) {
        var wanted = new FundOpened(
                command.fundId(),
                command.funder(),
                command.year(),
                command.nameZh(),
                command.nameEn(),
                command.purpose(),
                clock.instant());
        switch (state) {
            case Unknown _ -> {
                FundRules.requireSound(wanted);
                apply(wanted);
            }
            case Open(var opened, var _) -> FundRules.requireSame(opened, wanted);
            case Closed(var opened, var _) -> FundRules.requireSame(opened, wanted);
        }
    }

    @CommandHandler
    void handle(AddAppropriation command, Clock clock) {
        requirePositive(command.amount());
        var book = open();
        var known = book.appropriation(command.appropriationId());
        if (known == null) {
            apply(new AppropriationAdded(
                    command.fundId(),
                    command.appropriationId(),
                    command.amount(),
                    command.reference(),
                    clock.instant()));
        } else if (!known.equals(command.amount())) {
            throw new CommandRefused(FundRefusal.APPROPRIATION_DIFFERS, command.appropriationId(), known);
        }
    }

    @CommandHandler
    void handle(ReserveAmount command, Clock clock) {
        requirePositive(command.amount());
        var book = open();
        var known = book.allotment(command.reservationId());
        if (known == null) {
            if (command.amount().isMoreThan(book.available())) {
                throw new CommandRefused(
                        FundRefusal.INSUFFICIENT_ROOM, command.amount(), book.available(), command.fundId());
            }
            apply(new AmountReserved(command.fundId(), command.reservationId(), command.amount(), clock.instant()));
        } else if (!known.granted().equals(command.amount())) {
            throw new CommandRefused(FundRefusal.RESERVATION_DIFFERS, command.reservationId(), known.granted());
        }
    }

    @CommandHandler
    void handle(ReleaseReservation command, Clock clock) {
        var known = open().allotment(command.reservationId());
        if (known == null) {
            return;
        }
        if (!known.stillReserved()) {
            throw new CommandRefused(FundRefusal.RESERVATION_COMMITTED, command.reservationId());
        }
        apply(new ReservationReleased(command.fundId(), command.reservationId(), known.reserved(), clock.instant()));
    }

    @CommandHandler
    void handle(CommitAmount command, Clock clock) {
        var known = open().allotment(command.reservationId());
        if (known == null) {
            throw new CommandRefused(FundRefusal.RESERVATION_UNKNOWN, command.reservationId());
        }
        if (known.stillReserved()) {
            apply(new AmountCommitted(command.fundId(), command.reservationId(), known.reserved(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(ReduceCommitment command, Clock clock) {
        requirePositive(command.by());
        var book = open();
        var known = command.reductionId() == null ? null : book.reduction(command.reductionId());
        if (isRepeated(known, command.reservationId(), command.by(), FundRefusal.REDUCTION_DIFFERS)) {
            return;
        }
        requireCommitted(book, command.reservationId(), command.by());
        apply(new CommitmentReduced(
                command.fundId(), command.reservationId(), command.reductionId(), command.by(), clock.instant()));
    }

    @CommandHandler
    void handle(PayAmount command, Clock clock) {
        requirePositive(command.amount());
        var book = open();
        var known = book.payment(command.paymentId());
        if (isRepeated(known, command.reservationId(), command.amount(), FundRefusal.PAYMENT_DIFFERS)) {
            return;
        }
        requireCommitted(book, command.reservationId(), command.amount());
        apply(new AmountPaid(
                command.fundId(), command.reservationId(), command.paymentId(), command.amount(), clock.instant()));
    }

    @CommandHandler
    void handle(RecoverAmount command, Clock clock) {
        requirePositive(command.amount());
        var book = state instanceof Closed(var _, var closedBook) ? closedBook : open();
        var known = book.recovery(command.recoveryId());
        if (isRepeated(known, command.reservationId(), command.amount(), FundRefusal.RECOVERY_DIFFERS)) {
            return;
        }
        var allotment = book.allotment(command.reservationId());
        var outstanding = allotment == null ? Money.ZERO : allotment.paid().minus(allotment.recovered());
        if (command.amount().isMoreThan(outstanding)) {
            throw new CommandRefused(FundRefusal.RECOVERY_ABOVE_PAID, command.amount(), outstanding);
        }
        apply(new AmountRecovered(
                command.fundId(), command.reservationId(), command.recoveryId(), command.amount(), clock.instant()));
    }

    @CommandHandler
    void handle(CloseFund command, Clock clock) {
        if (state instanceof Closed) {
            return;
        }
        var book = open();
        if (book.reserved().isPositive() || book.committed().isPositive()) {
            throw new CommandRefused(FundRefusal.FUND_HAS_OPEN_AMOUNTS, book.reserved(), book.committed());
        }
        apply(new FundClosed(command.fundId(), clock.instant()));
    }

    @EventSourcingHandler
    void on(FundEvent event) {
        id = event.fundId();
        state = state.after(event);
    }

    private FundBook open() {
        return switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Open(var _, var book) -> book;
            case Closed(var opened, var _) -> throw new CommandRefused(FundRefusal.FUND_CLOSED, opened.fundId());
        };
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw CommandRefused.at("amount", SharedRefusal.AMOUNT_NOT_POSITIVE, amount);
        }
    }

    private static void requireCommitted(FundBook book, String reservationId, Money amount) {
        var allotment = book.allotment(reservationId);
        if (allotment == null) {
            throw new CommandRefused(FundRefusal.COMMITMENT_UNKNOWN, reservationId);
        }
        if (amount.isMoreThan(allotment.committed())) {
            throw new CommandRefused(FundRefusal.COMMITMENT_TOO_SMALL, amount, allotment.committed());
        }
    }

    /** The same name with other content is a mistake of the sender, which must not pass for a repetition. */
    private static boolean isRepeated(
            FundBook.@Nullable Movement known, String reservationId, Money amount, FundRefusal differs) {
        if (known == null) {
            return false;
        }
        if (!known.equals(new FundBook.Movement(reservationId, amount))) {
            throw new CommandRefused(differs, known.reservationId(), known.amount());
        }
        return true;
    }
}

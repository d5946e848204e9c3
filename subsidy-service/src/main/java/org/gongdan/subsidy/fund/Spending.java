package org.gongdan.subsidy.fund;

import java.time.Clock;
import java.util.List;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.OfReservation;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Decides what happens to the money that a fund keeps for one purpose, from its reservation to its return. */
final class Spending {

    private Spending() {}

    /**
     * What a command leads to.
     *
     * @param forward the same command, or the rest of it, for the fund that took over at the end of the year
     */
    record Decision(List<FundEvent> events, @Nullable OfReservation forward) {

        private static final Decision NOTHING = new Decision(List.of(), null);

        private static Decision record(FundEvent event) {
            return new Decision(List.of(event), null);
        }

        private static Decision forward(OfReservation command) {
            return new Decision(List.of(), command);
        }
    }

    static Decision on(FundState state, OfReservation command, Clock clock) {
        return switch (command) {
            case ReserveAmount reserve -> reserve(state, reserve, clock);
            case ReleaseReservation release -> release(state, release, clock);
            case CommitAmount commit -> commit(state, commit, clock);
            case ReduceCommitment reduce -> reduce(state, reduce, clock);
            case PayAmount pay -> pay(state, pay, clock);
            case RecoverAmount recover -> recover(state, recover, clock);
        };
    }

    private static Decision reserve(FundState state, ReserveAmount command, Clock clock) {
        requirePositive(command.amount());
        var elsewhere = state.known().keptElsewhere(command.reservationId());
        if (elsewhere != null) {
            return Decision.forward(command.at(elsewhere));
        }
        var book = state.open();
        var known = book.allotment(command.reservationId());
        if (known != null) {
            if (!known.granted().equals(command.amount())) {
                throw new CommandRefused(FundRefusal.RESERVATION_DIFFERS, command.reservationId(), known.granted());
            }
            return Decision.NOTHING;
        }
        if (command.amount().isMoreThan(book.available())) {
            throw new CommandRefused(
                    FundRefusal.INSUFFICIENT_ROOM, command.amount(), book.available(), command.fundId());
        }
        return Decision.record(
                new AmountReserved(command.fundId(), command.reservationId(), command.amount(), clock.instant()));
    }

    private static Decision release(FundState state, ReleaseReservation command, Clock clock) {
        if (state.known().wasReleasedLate(command.reservationId())) {
            return Decision.NOTHING;
        }
        var elsewhere = state.known().keptElsewhere(command.reservationId());
        if (elsewhere != null) {
            return Decision.forward(command.at(elsewhere));
        }
        var known = state.open().allotment(command.reservationId());
        if (known == null) {
            return Decision.NOTHING;
        }
        if (!known.stillReserved()) {
            throw new CommandRefused(FundRefusal.RESERVATION_COMMITTED, command.reservationId());
        }
        return Decision.record(
                new ReservationReleased(command.fundId(), command.reservationId(), known.reserved(), clock.instant()));
    }

    private static Decision commit(FundState state, CommitAmount command, Clock clock) {
        var elsewhere = state.known().keptElsewhere(command.reservationId());
        if (elsewhere != null) {
            return Decision.forward(command.at(elsewhere));
        }
        var known = state.open().allotment(command.reservationId());
        if (known == null) {
            throw new CommandRefused(FundRefusal.RESERVATION_UNKNOWN, command.reservationId());
        }
        return known.stillReserved()
                ? Decision.record(new AmountCommitted(
                        command.fundId(), command.reservationId(), known.reserved(), clock.instant()))
                : Decision.NOTHING;
    }

    private static Decision reduce(FundState state, ReduceCommitment command, Clock clock) {
        requirePositive(command.by());
        var known = command.reductionId() == null
                ? null
                : state.known().movement(FundBook.REDUCTION, command.reductionId());
        if (isRepeated(known, command.reservationId(), command.by(), FundRefusal.REDUCTION_DIFFERS)) {
            return Decision.NOTHING;
        }
        var elsewhere = state.known().keptElsewhere(command.reservationId());
        if (elsewhere != null) {
            return Decision.forward(command.at(elsewhere));
        }
        requireCommitted(state.open(), command.reservationId(), command.by());
        return Decision.record(new CommitmentReduced(
                command.fundId(), command.reservationId(), command.reductionId(), command.by(), clock.instant()));
    }

    private static Decision pay(FundState state, PayAmount command, Clock clock) {
        requirePositive(command.amount());
        var known = state.known().movement(FundBook.PAYMENT, command.paymentId());
        if (isRepeated(known, command.reservationId(), command.amount(), FundRefusal.PAYMENT_DIFFERS)) {
            return Decision.NOTHING;
        }
        var elsewhere = state.known().keptElsewhere(command.reservationId());
        if (elsewhere != null) {
            return Decision.forward(command.at(elsewhere));
        }
        requireCommitted(state.open(), command.reservationId(), command.amount());
        return Decision.record(new AmountPaid(
                command.fundId(), command.reservationId(), command.paymentId(), command.amount(), clock.instant()));
    }

    /** Money comes back to the fund that paid it, also after its year; what another one paid is its successor's. */
    private static Decision recover(FundState state, RecoverAmount command, Clock clock) {
        requirePositive(command.amount());
        var book = state.known();
        var elsewhere = book.keptElsewhere(command.reservationId());
        var allotment = book.allotment(command.reservationId());
        var outstanding = allotment == null ? Money.ZERO : allotment.outstanding();
        var known = book.movement(FundBook.RECOVERY, command.recoveryId());
        if (known != null && elsewhere != null && outstanding.isZero() && isPartOf(known, command)) {
            return Decision.forward(rest(command, known.amount()).at(elsewhere));
        }
        if (isRepeated(known, command.reservationId(), command.amount(), FundRefusal.RECOVERY_DIFFERS)) {
            return Decision.NOTHING;
        }
        if (elsewhere != null && command.amount().isMoreThan(outstanding)) {
            var there = rest(command, outstanding).at(elsewhere);
            return outstanding.isZero()
                    ? Decision.forward(there)
                    : new Decision(List.of(recovered(command, outstanding, clock)), there);
        }
        if (command.amount().isMoreThan(outstanding)) {
            throw new CommandRefused(FundRefusal.RECOVERY_ABOVE_PAID, command.amount(), outstanding);
        }
        return Decision.record(recovered(command, command.amount(), clock));
    }

    private static AmountRecovered recovered(RecoverAmount command, Money amount, Clock clock) {
        return new AmountRecovered(
                command.fundId(), command.reservationId(), command.recoveryId(), amount, clock.instant());
    }

    private static boolean isPartOf(FundBook.Movement known, RecoverAmount command) {
        return known.reservationId().equals(command.reservationId())
                && command.amount().isMoreThan(known.amount());
    }

    private static RecoverAmount rest(RecoverAmount command, Money here) {
        return new RecoverAmount(
                command.fundId(),
                command.reservationId(),
                command.recoveryId(),
                command.amount().minus(here));
    }

    static void requirePositive(Money amount) {
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

package org.gongdan.subsidy.fund;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.DiscardYearEnd;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.Predecessor;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundCommand.ReceiveCarryOver;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.fund.FundEvent.YearEndDiscarded;
import org.gongdan.subsidy.fund.YearEnd.Prepared;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;

/** Decides what becomes of a fund's money at the end of its year: one person prepares it, another confirms just that. */
final class YearClosing {

    private YearClosing() {}

    static Optional<CarryOverPrepared> prepare(FundBook book, PrepareCarryOver command, Caller caller, Clock clock) {
        var yearEnd = book.yearEnd();
        if (yearEnd.done().contains(command.carryOverId())) {
            return Optional.empty();
        }
        if (yearEnd.successor() != null && !yearEnd.successor().equals(command.successor())) {
            throw new CommandRefused(FundRefusal.SUCCESSOR_IS_ANOTHER, yearEnd.successor());
        }
        var open = chosen(book, command.reservations());
        if (book.available().isZero() && open.isEmpty()) {
            throw new CommandRefused(FundRefusal.NOTHING_TO_CARRY_OVER);
        }
        var wanted = new Prepared(command.carryOverId(), command.successor(), book.available(), open, caller.id());
        return isPrepared(yearEnd, wanted)
                ? Optional.empty()
                : Optional.of(new CarryOverPrepared(
                        command.fundId(),
                        command.carryOverId(),
                        command.successor(),
                        wanted.rest(),
                        open,
                        caller.id(),
                        clock.instant()));
    }

    /** Empty when it was carried over before. */
    static List<FundEvent> carryOver(FundBook book, CarryOverFund command, Caller caller, Clock clock) {
        if (book.yearEnd().done().contains(command.carryOverId())) {
            return List.of();
        }
        var prepared = confirmed(book.yearEnd(), command.carryOverId(), caller);
        var successor = prepared.successor();
        if (successor == null) {
            throw new CommandRefused(FundRefusal.YEAR_END_NOT_PREPARED, command.carryOverId());
        }
        requireUnchanged(book, prepared);
        var at = clock.instant();
        var events = new ArrayList<FundEvent>();
        events.add(new FundCarriedOver(
                command.fundId(), command.carryOverId(), successor, prepared.rest(), caller.id(), at));
        for (var open : prepared.open()) {
            events.add(new ReservationCarriedOver(command.fundId(), command.carryOverId(), successor, open, at));
        }
        return events;
    }

    /** What the successor takes over, out of what its predecessor gave. */
    static ReceiveCarryOver received(FundOpened predecessor, List<FundEvent> given) {
        var carried = (FundCarriedOver) given.getFirst();
        var open = given.stream()
                .filter(ReservationCarriedOver.class::isInstance)
                .map(event -> ((ReservationCarriedOver) event).open())
                .toList();
        return new ReceiveCarryOver(
                carried.successor(), predecessor(predecessor), carried.carryOverId(), carried.rest(), open);
    }

    static List<FundEvent> receive(FundState state, ReceiveCarryOver command, Clock clock) {
        var book = state.open();
        requireSuits(state.opening(), command.predecessor());
        var from = command.predecessor().fundId();
        if (book.yearEnd().done().contains(received(from, command.carryOverId()))) {
            return List.of();
        }
        var at = clock.instant();
        var events = new ArrayList<FundEvent>();
        events.add(new CarryOverReceived(command.fundId(), command.carryOverId(), from, command.rest(), at));
        for (var open : command.open()) {
            if (book.allotment(open.reservationId()) != null) {
                throw new CommandRefused(FundRefusal.RESERVATION_DIFFERS, open.reservationId(), open.amount());
            }
            events.add(new ReservationReceived(command.fundId(), command.carryOverId(), from, open, at));
        }
        return events;
    }

    static Optional<LapsePrepared> prepare(FundBook book, PrepareLapse command, Caller caller, Clock clock) {
        if (book.yearEnd().done().contains(command.lapseId())) {
            return Optional.empty();
        }
        if (!book.available().isPositive()) {
            throw new CommandRefused(FundRefusal.NOTHING_TO_LAPSE);
        }
        var wanted = new Prepared(command.lapseId(), null, book.available(), List.of(), caller.id());
        return isPrepared(book.yearEnd(), wanted)
                ? Optional.empty()
                : Optional.of(new LapsePrepared(
                        command.fundId(), command.lapseId(), wanted.rest(), caller.id(), clock.instant()));
    }

    static Optional<AppropriationLapsed> lapse(FundBook book, LapseFund command, Caller caller, Clock clock) {
        if (book.yearEnd().done().contains(command.lapseId())) {
            return Optional.empty();
        }
        var prepared = confirmed(book.yearEnd(), command.lapseId(), caller);
        if (prepared.successor() != null) {
            throw new CommandRefused(FundRefusal.YEAR_END_NOT_PREPARED, command.lapseId());
        }
        requireUnchanged(book, prepared);
        return Optional.of(new AppropriationLapsed(
                command.fundId(), command.lapseId(), prepared.rest(), caller.id(), clock.instant()));
    }

    /** Whoever discards what was discarded already discards nothing. */
    static Optional<YearEndDiscarded> discard(FundBook book, DiscardYearEnd command, Caller caller, Clock clock) {
        var prepared = book.yearEnd().prepared();
        if (prepared == null && !book.yearEnd().done().contains(command.name())) {
            return Optional.empty();
        }
        if (prepared == null || !prepared.name().equals(command.name())) {
            throw new CommandRefused(FundRefusal.YEAR_END_NOT_PREPARED, command.name());
        }
        return Optional.of(new YearEndDiscarded(command.fundId(), command.name(), caller.id(), clock.instant()));
    }

    static void requireSuits(FundOpened successor, Predecessor predecessor) {
        var suits = successor.funder() == predecessor.funder()
                && successor.year() == predecessor.year() + 1
                && successor.purpose().equals(predecessor.purpose());
        if (!suits) {
            throw CommandRefused.at("successor", FundRefusal.SUCCESSOR_UNSUITABLE, successor.fundId());
        }
    }

    static Predecessor predecessor(FundOpened fund) {
        return new Predecessor(fund.fundId(), fund.funder(), fund.year(), fund.purpose());
    }

    /** Carry-overs are named by their predecessors, so two of them may use the same name. */
    static String received(FundId predecessor, String carryOverId) {
        return "from " + predecessor + "/" + carryOverId;
    }

    private static List<OpenAmount> chosen(FundBook book, List<String> reservations) {
        var wanted = new HashSet<>(reservations);
        var open = book.open().stream()
                .filter(each -> wanted.remove(each.reservationId()))
                .toList();
        if (!wanted.isEmpty()) {
            throw new CommandRefused(
                    FundRefusal.NOTHING_OPEN_OF_RESERVATION,
                    wanted.stream().min(String::compareTo).orElseThrow());
        }
        return open;
    }

    private static boolean isPrepared(YearEnd yearEnd, Prepared wanted) {
        var prepared = yearEnd.prepared();
        return prepared != null && prepared.isSame(wanted);
    }

    private static Prepared confirmed(YearEnd yearEnd, String name, Caller caller) {
        var prepared = yearEnd.prepared();
        if (prepared == null || !prepared.name().equals(name)) {
            throw new CommandRefused(FundRefusal.YEAR_END_NOT_PREPARED, name);
        }
        if (prepared.preparedBy().equals(caller.id())) {
            throw new CommandRefused(FundRefusal.YEAR_END_CONFIRMED_BY_PREPARER);
        }
        return prepared;
    }

    /** The second person saw these amounts, and no others. */
    private static void requireUnchanged(FundBook book, Prepared prepared) {
        var open = new HashSet<>(book.open());
        if (!book.available().equals(prepared.rest()) || !open.containsAll(prepared.open())) {
            throw new CommandRefused(
                    FundRefusal.YEAR_END_AMOUNTS_CHANGED,
                    prepared.rest().plus(Money.sum(prepared.open(), OpenAmount::amount)),
                    book.available());
        }
    }
}

package org.gongdan.subsidy.fund;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.DiscardYearEnd;
import org.gongdan.subsidy.fund.FundCommand.ExpectCarryOver;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.OfReservation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundCommand.ReceiveCarryOver;
import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundState.Closed;
import org.gongdan.subsidy.fund.FundState.Open;
import org.gongdan.subsidy.fund.FundState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NestedCommands;
import org.jspecify.annotations.Nullable;

/**
 * Guards the money of one fund: appropriated, reserved for a purpose, committed to it, paid, sometimes recovered, and
 * closed when nothing is open. It never promises more than it has. Every change has a name and counts once. At the end of
 * its year the rest lapses or goes on to a successor, which from then on answers for what was carried over.
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

    static final String SNAPSHOT_REVISION = "2";

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
        Spending.requirePositive(command.amount());
        var book = state.open();
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
    void handle(ReserveAmount command, Caller caller, NestedCommands funds, Clock clock) {
        spend(command, caller, funds, clock);
    }

    @CommandHandler
    void handle(ReleaseReservation command, Caller caller, NestedCommands funds, Clock clock) {
        spend(command, caller, funds, clock);
    }

    @CommandHandler
    void handle(CommitAmount command, Caller caller, NestedCommands funds, Clock clock) {
        spend(command, caller, funds, clock);
    }

    @CommandHandler
    void handle(ReduceCommitment command, Caller caller, NestedCommands funds, Clock clock) {
        spend(command, caller, funds, clock);
    }

    @CommandHandler
    void handle(PayAmount command, Caller caller, NestedCommands funds, Clock clock) {
        spend(command, caller, funds, clock);
    }

    @CommandHandler
    void handle(RecoverAmount command, Caller caller, NestedCommands funds, Clock clock) {
        spend(command, caller, funds, clock);
    }

    @CommandHandler
    void handle(PrepareCarryOver command, Caller caller, NestedCommands funds, Clock clock) {
        var prepared = YearClosing.prepare(state.open(), command, caller, clock);
        if (prepared.isPresent()) {
            var predecessor = YearClosing.predecessor(state.opening());
            try {
                funds.send(new ExpectCarryOver(command.successor(), predecessor), caller);
            } catch (AggregateNotFoundException absent) {
                throw CommandRefused.at("successor", FundRefusal.SUCCESSOR_UNKNOWN, command.successor());
            }
            apply(prepared.get());
        }
    }

    @CommandHandler
    void handle(CarryOverFund command, Caller caller, NestedCommands funds, Clock clock) {
        var given = YearClosing.carryOver(state.open(), command, caller, clock);
        given.forEach(event -> apply(event));
        if (!given.isEmpty()) {
            funds.send(YearClosing.received(state.opening(), given), caller);
        }
    }

    @CommandHandler
    void handle(ExpectCarryOver command) {
        state.open();
        YearClosing.requireSuits(state.opening(), command.predecessor());
    }

    @CommandHandler
    void handle(ReceiveCarryOver command, Clock clock) {
        YearClosing.receive(state, command, clock).forEach(event -> apply(event));
    }

    @CommandHandler
    void handle(PrepareLapse command, Caller caller, Clock clock) {
        YearClosing.prepare(state.open(), command, caller, clock).ifPresent(event -> apply(event));
    }

    @CommandHandler
    void handle(LapseFund command, Caller caller, Clock clock) {
        YearClosing.lapse(state.open(), command, caller, clock).ifPresent(event -> apply(event));
    }

    @CommandHandler
    void handle(DiscardYearEnd command, Caller caller, Clock clock) {
        YearClosing.discard(state.open(), command, caller, clock).ifPresent(event -> apply(event));
    }

    @CommandHandler
    void handle(CloseFund command, Clock clock) {
        if (state instanceof Closed) {
            return;
        }
        var book = state.open();
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

    /** What was carried over is asked of the successor, so that nobody else has to know that a year ended. */
    private void spend(OfReservation command, Caller caller, NestedCommands funds, Clock clock) {
        var decision = Spending.on(state, command, clock);
        decision.events().forEach(event -> apply(event));
        if (decision.forward() != null) {
            funds.send(decision.forward(), caller);
        }
    }
}

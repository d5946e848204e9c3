package org.gongdan.subsidy.investment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.gongdan.subsidy.investment.InvestmentRefusal.BREAKS_UNEXPLAINED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.CLAIM_ABOVE_AGREEMENT;
import static org.gongdan.subsidy.investment.InvestmentRefusal.CLAIM_ROOM_ALREADY_TAKEN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETURNED_ABOVE_TAKEN;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.CloseInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.FreezeBaselines;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordAsset;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyRunningCost;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentState.Closed;
import org.gongdan.subsidy.investment.InvestmentState.Course;
import org.gongdan.subsidy.investment.InvestmentState.Unknown;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * An AI project after its offer was accepted. It is opened once; then milestones, indicators, running costs and the use
 * of functions are reported by the enterprise and verified by others, claims keep room under the agreed cost, what was
 * held back becomes due or is lost, until it is closed. A handler checks its rules, then records facts; nothing else
 * changes state.
 */
@Aggregate(cache = "aggregateCache")
final class Investment {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable InvestmentId id;

    private InvestmentState state = new Unknown();

    Investment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenInvestment command, Clock clock) {
        if (state instanceof Unknown) {
            apply(new InvestmentOpened(
                    command.investmentId(),
                    command.applicationId(),
                    command.uscc(),
                    command.project(),
                    command.costLines(),
                    command.award(),
                    command.indicators(),
                    command.milestones(),
                    command.functions(),
                    command.agreedOn(),
                    clock.instant()));
        }
    }

    @CommandHandler
    void handle(ReachMilestone command, Caller caller, Clock clock) {
        record(new Reporting(state.openTo(caller), caller, clock).reach(command));
    }

    @CommandHandler
    void handle(VerifyMilestone command, Caller caller, Clock clock) {
        record(new Reporting(state.openTo(caller), caller, clock).verify(command));
    }

    @CommandHandler
    void handle(MeasureKpi command, Caller caller, Clock clock) {
        record(new Reporting(state.openTo(caller), caller, clock).measure(command));
    }

    @CommandHandler
    void handle(VerifyKpi command, Caller caller, Clock clock) {
        record(new Reporting(state.openTo(caller), caller, clock).verify(command));
    }

    @CommandHandler
    void handle(RecordRunningCost command, Caller caller, Clock clock) {
        record(new Reporting(state.openTo(caller), caller, clock).record(command));
    }

    @CommandHandler
    void handle(VerifyRunningCost command, Caller caller, Clock clock) {
        record(new Reporting(state.openTo(caller), caller, clock).verify(command));
    }

    @CommandHandler
    void handle(PrepareBaselineCorrection command, Caller caller, Clock clock) {
        record(state.openTo(caller).facts().baselines().prepare(command, caller, clock.instant()));
    }

    @CommandHandler
    void handle(ConfirmBaselineCorrection command, Caller caller, Clock clock) {
        record(state.openTo(caller).facts().baselines().confirm(command, caller, clock.instant()));
    }

    @CommandHandler
    void handle(FreezeBaselines command, Caller caller, Clock clock) {
        if (!state.seenBy(caller).facts().baselines().frozen()) {
            apply(new BaselinesFrozen(command.investmentId(), command.paymentBatchId(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(MeasureFunctionUse command, Caller caller, Programmes programmes, Clock clock) {
        var course = state.openTo(caller);
        var days = ReleaseTerms.of(course.facts().terms(), programmes).measuredOn();
        record(new FunctionUsing(course, caller, clock).measure(command, days));
    }

    @CommandHandler
    void handle(VerifyFunctionUse command, Caller caller, Clock clock) {
        record(new FunctionUsing(state.openTo(caller), caller, clock).verify(command));
    }

    @CommandHandler
    void handle(RecordAsset command, Caller caller, Clock clock) {
        record(new Accounting(state.seenBy(caller), caller, clock).record(command));
    }

    @CommandHandler
    void handle(JudgeRetention command, Caller caller, Programmes programmes, Clock clock) {
        record(releasing(state.seenBy(caller), caller, programmes, clock).judge(command));
    }

    @CommandHandler
    void handle(PrepareRetentionDecision command, Caller caller, Programmes programmes, Clock clock) {
        record(releasing(state.seenBy(caller), caller, programmes, clock).prepare(command));
    }

    @CommandHandler
    void handle(ConfirmRetentionDecision command, Caller caller, Programmes programmes, Clock clock) {
        record(releasing(state.seenBy(caller), caller, programmes, clock).confirm(command));
    }

    /** Serialised by the aggregate, so that claims handed in at once cannot together exceed the agreement. */
    @CommandHandler
    void handle(TakeClaimRoom command, Caller caller, Clock clock) {
        var room = state.openTo(caller).room();
        Rules.refuseNotPositive(command.cost());
        var before = room.takenBy(command.claimId());
        if (before.equals(command.cost())) {
            return;
        }
        if (before.isPositive()) {
            throw new CommandRefused(CLAIM_ROOM_ALREADY_TAKEN, command.claimId(), before);
        }
        var claimed = room.total().plus(command.cost());
        if (claimed.isMoreThan(room.agreed())) {
            throw new CommandRefused(CLAIM_ABOVE_AGREEMENT, claimed, room.agreed());
        }
        apply(new ClaimRoomTaken(command.investmentId(), command.claimId(), command.cost(), clock.instant()));
    }

    @CommandHandler
    void handle(ReturnClaimRoom command, Caller caller, Clock clock) {
        var taken = state.seenBy(caller).room().takenBy(command.claimId());
        Rules.refuseNotPositive(command.cost());
        if (taken.isZero()) {
            return;
        }
        if (command.cost().isMoreThan(taken)) {
            throw new CommandRefused(RETURNED_ABOVE_TAKEN, command.cost(), taken);
        }
        apply(new ClaimRoomReturned(command.investmentId(), command.claimId(), command.cost(), clock.instant()));
    }

    /** Room that claims hold is no obstacle: approved claims hold theirs for ever. Differences nobody explained are. */
    @CommandHandler
    void handle(CloseInvestment command, Caller caller, Standings standings, Clock clock) {
        if (state instanceof Closed) {
            return;
        }
        state.openTo(caller);
        Rules.refuseBlank("reason", command.reason());
        var unexplained = standings.unexplained(command.investmentId());
        if (unexplained > 0) {
            throw new CommandRefused(BREAKS_UNEXPLAINED, unexplained);
        }
        apply(new InvestmentClosed(command.investmentId(), command.reason(), caller.id(), clock.instant()));
    }

    private static Releasing releasing(Course course, Caller caller, Programmes programmes, Clock clock) {
        return new Releasing(course, ReleaseTerms.of(course.facts().terms(), programmes), caller, clock);
    }

    private static void record(List<? extends InvestmentEvent> events) {
        events.forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(InvestmentEvent event) {
        id = event.investmentId();
        state = state.after(event);
    }
}

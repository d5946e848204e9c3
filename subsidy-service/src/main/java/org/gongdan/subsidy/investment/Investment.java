package org.gongdan.subsidy.investment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.gongdan.subsidy.investment.InvestmentRefusal.BREAKS_UNEXPLAINED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.CLAIM_ABOVE_AGREEMENT;
import static org.gongdan.subsidy.investment.InvestmentRefusal.CLAIM_ROOM_ALREADY_TAKEN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.INDICATOR_UNKNOWN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MILESTONE_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MILESTONE_NOT_REPORTED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MILESTONE_UNKNOWN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MONTH_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MONTH_NOT_MEASURED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETURNED_ABOVE_TAKEN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.CloseInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentState.Closed;
import org.gongdan.subsidy.investment.InvestmentState.Measurement;
import org.gongdan.subsidy.investment.InvestmentState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * An AI project after its offer was accepted. It is opened once; then milestones and indicators are reported by the
 * enterprise and verified by others, and claims keep room under the agreed cost, until it is closed. A handler checks its rules, then records facts; nothing else changes state.
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
        var milestones = state.openTo(caller).milestones();
        if (!milestones.expected().contains(command.milestone())) {
            throw CommandRefused.at("milestone", MILESTONE_UNKNOWN, command.milestone());
        }
        Rules.refuseFuture("reachedOn", command.reachedOn(), LocalDate.now(clock));
        if (milestones.alreadySays(command.milestone(), command.reachedOn(), command.evidence())) {
            return;
        }
        if (milestones.isVerified(command.milestone())) {
            throw new CommandRefused(MILESTONE_ALREADY_VERIFIED, command.milestone());
        }
        apply(new MilestoneReached(
                command.investmentId(),
                command.milestone(),
                command.reachedOn(),
                command.evidence(),
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(VerifyMilestone command, Caller caller, Clock clock) {
        var report = state.openTo(caller)
                .milestones()
                .find(command.milestone())
                .orElseThrow(() -> new CommandRefused(MILESTONE_NOT_REPORTED, command.milestone()));
        Rules.refuseOwn(report, caller);
        if (report.verified().isEmpty()) {
            apply(new MilestoneVerified(command.investmentId(), command.milestone(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(MeasureKpi command, Caller caller, Clock clock) {
        var course = state.openTo(caller);
        if (!course.measurements().expected().contains(command.indicator())) {
            throw CommandRefused.at("indicator", INDICATOR_UNKNOWN, command.indicator());
        }
        Rules.refuseOutside(command.month(), YearMonth.from(course.agreedOn()), YearMonth.now(clock));
        Rules.refuseUnlikely(command.value());
        var measurement = new Measurement(command.indicator(), command.month());
        if (course.measurements().alreadySays(measurement, Rules.plain(command.value()), command.evidence())) {
            return;
        }
        if (course.measurements().isVerified(measurement)) {
            throw new CommandRefused(MONTH_ALREADY_VERIFIED, command.indicator(), command.month());
        }
        apply(new KpiMeasured(
                command.investmentId(),
                command.indicator(),
                command.month(),
                command.value(),
                command.evidence(),
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(VerifyKpi command, Caller caller, Clock clock) {
        var report = state.openTo(caller)
                .measurements()
                .find(new Measurement(command.indicator(), command.month()))
                .orElseThrow(() -> new CommandRefused(MONTH_NOT_MEASURED, command.indicator(), command.month()));
        Rules.refuseOwn(report, caller);
        Rules.refuseUnlikely(command.value());
        Rules.refuseBlank("basis", command.basis());
        if (report.verified().filter(Rules.plain(command.value())::equals).isPresent()) {
            return;
        }
        if (report.verified().isPresent()) {
            throw new CommandRefused(MONTH_ALREADY_VERIFIED, command.indicator(), command.month());
        }
        apply(new KpiVerified(
                command.investmentId(),
                command.indicator(),
                command.month(),
                command.value(),
                command.basis(),
                caller.id(),
                clock.instant()));
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

    @EventSourcingHandler
    void on(InvestmentEvent event) {
        id = event.investmentId();
        state = state.after(event);
    }
}

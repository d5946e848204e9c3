package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentRefusal.INDICATOR_UNKNOWN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MILESTONE_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MILESTONE_NOT_REPORTED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MILESTONE_UNKNOWN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MONTH_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MONTH_NOT_MEASURED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RUNNING_COST_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RUNNING_COST_NEGATIVE;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RUNNING_COST_NOT_RECORDED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyRunningCost;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.InvestmentState.Course;
import org.gongdan.subsidy.investment.InvestmentState.Measurement;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;

/**
 * What an enterprise reports of its project, and what a reviewer makes of it. A report supersedes the one before it
 * until it is verified; no event follows what was said before.
 */
record Reporting(Course course, Caller caller, Clock clock) {

    List<InvestmentEvent> reach(ReachMilestone command) {
        var milestones = course.milestones();
        if (!milestones.expected().contains(command.milestone())) {
            throw CommandRefused.at("milestone", MILESTONE_UNKNOWN, command.milestone());
        }
        Rules.refuseFuture("reachedOn", command.reachedOn(), LocalDate.now(clock));
        if (milestones.alreadySays(command.milestone(), command.reachedOn(), command.evidence())) {
            return List.of();
        }
        if (milestones.isVerified(command.milestone())) {
            throw new CommandRefused(MILESTONE_ALREADY_VERIFIED, command.milestone());
        }
        return List.of(new MilestoneReached(
                command.investmentId(),
                command.milestone(),
                command.reachedOn(),
                command.evidence(),
                caller.id(),
                clock.instant()));
    }

    List<InvestmentEvent> verify(VerifyMilestone command) {
        var report = course.milestones()
                .find(command.milestone())
                .orElseThrow(() -> new CommandRefused(MILESTONE_NOT_REPORTED, command.milestone()));
        Rules.refuseOwn(report, caller);
        return report.verified().isPresent()
                ? List.of()
                : List.of(new MilestoneVerified(
                        command.investmentId(), command.milestone(), caller.id(), clock.instant()));
    }

    List<InvestmentEvent> measure(MeasureKpi command) {
        var measurements = course.measurements();
        if (!measurements.expected().contains(command.indicator())) {
            throw CommandRefused.at("indicator", INDICATOR_UNKNOWN, command.indicator());
        }
        refuseOutside(command.month());
        Rules.refuseUnlikely(command.value());
        var measurement = new Measurement(command.indicator(), command.month());
        if (measurements.alreadySays(measurement, Rules.plain(command.value()), command.evidence())) {
            return List.of();
        }
        if (measurements.isVerified(measurement)) {
            throw CommandRefused.at("month", MONTH_ALREADY_VERIFIED, command.indicator(), command.month());
        }
        return List.of(new KpiMeasured(
                command.investmentId(),
                command.indicator(),
                command.month(),
                command.value(),
                command.evidence(),
                caller.id(),
                clock.instant()));
    }

    List<InvestmentEvent> verify(VerifyKpi command) {
        var report = course.measurements()
                .find(new Measurement(command.indicator(), command.month()))
                .orElseThrow(() -> new CommandRefused(MONTH_NOT_MEASURED, command.indicator(), command.month()));
        Rules.refuseOwn(report, caller);
        Rules.refuseUnlikely(command.value());
        Rules.refuseBlank("basis", command.basis());
        if (report.verified().filter(Rules.plain(command.value())::equals).isPresent()) {
            return List.of();
        }
        if (report.verified().isPresent()) {
            throw new CommandRefused(MONTH_ALREADY_VERIFIED, command.indicator(), command.month());
        }
        return List.of(new KpiVerified(
                command.investmentId(),
                command.indicator(),
                command.month(),
                command.value(),
                command.basis(),
                caller.id(),
                clock.instant()));
    }

    List<InvestmentEvent> record(RecordRunningCost command) {
        var costs = course.facts().runningCosts();
        refuseOutside(command.month());
        refuseNegative(command.amount());
        Rules.refuseWithoutEvidence(command.evidence());
        var cost = new RunningCost(command.month(), command.kind());
        if (costs.alreadySays(cost, command.amount(), command.evidence())) {
            return List.of();
        }
        if (costs.isVerified(cost)) {
            throw CommandRefused.at("month", RUNNING_COST_ALREADY_VERIFIED, command.kind(), command.month());
        }
        return List.of(new RunningCostRecorded(
                command.investmentId(),
                command.month(),
                command.kind(),
                command.amount(),
                command.evidence(),
                caller.id(),
                clock.instant()));
    }

    List<InvestmentEvent> verify(VerifyRunningCost command) {
        var report = course.facts()
                .runningCosts()
                .find(new RunningCost(command.month(), command.kind()))
                .orElseThrow(() -> new CommandRefused(RUNNING_COST_NOT_RECORDED, command.kind(), command.month()));
        Rules.refuseOwn(report, caller);
        refuseNegative(command.amount());
        Rules.refuseBlank("basis", command.basis());
        if (report.verified().filter(command.amount()::equals).isPresent()) {
            return List.of();
        }
        if (report.verified().isPresent()) {
            throw new CommandRefused(RUNNING_COST_ALREADY_VERIFIED, command.kind(), command.month());
        }
        return List.of(new RunningCostVerified(
                command.investmentId(),
                command.month(),
                command.kind(),
                command.amount(),
                command.basis(),
                caller.id(),
                clock.instant()));
    }

    private void refuseOutside(YearMonth month) {
        Rules.refuseOutside(month, YearMonth.from(course.agreedOn()), YearMonth.now(clock));
    }

    private static void refuseNegative(Money amount) {
        if (amount.isNegative()) {
            throw CommandRefused.at("amount", RUNNING_COST_NEGATIVE, amount);
        }
    }
}

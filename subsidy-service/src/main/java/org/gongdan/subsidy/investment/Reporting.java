package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentRefusal.INDICATOR_UNKNOWN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MONTH_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.MONTH_NOT_MEASURED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RUNNING_COST_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RUNNING_COST_NEGATIVE;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RUNNING_COST_NOT_RECORDED;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyRunningCost;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.InvestmentState.Course;
import org.gongdan.subsidy.investment.InvestmentState.Measurement;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;

/**
 * What an enterprise reports month by month, and what a reviewer makes of it. A report supersedes the one before it
 * until it is verified; no event follows what was said before.
 */
record Reporting(Course course, Caller caller, Clock clock) {

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

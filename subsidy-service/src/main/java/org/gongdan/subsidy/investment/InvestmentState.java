package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Where an investment stands. */
sealed interface InvestmentState {

    record Unknown() implements InvestmentState {}

    record Open(Course course) implements InvestmentState {}

    /** Takes no more claims and reports. */
    record Closed(Course course) implements InvestmentState {}

    /** An indicator in a month. */
    record Measurement(String indicator, YearMonth month) {}

    /** What later decisions need of the agreement and of what followed it. */
    record Course(
            String uscc,
            LocalDate agreedOn,
            Received<Measurement, BigDecimal> measurements,
            Received<String, LocalDate> milestones,
            ClaimRoom room,
            Facts facts) {

        private Course with(Received<Measurement, BigDecimal> changed) {
            return new Course(uscc, agreedOn, changed, milestones, room, facts);
        }

        private Course withMilestones(Received<String, LocalDate> changed) {
            return new Course(uscc, agreedOn, measurements, changed, room, facts);
        }

        private Course with(ClaimRoom changed) {
            return new Course(uscc, agreedOn, measurements, milestones, changed, facts);
        }

        private Course with(Facts changed) {
            return new Course(uscc, agreedOn, measurements, milestones, room, changed);
        }

        /** The agreed milestones with the days on which they were reached, as far as that is verified. */
        List<GoLive.Step> steps() {
            return facts.terms().milestones().stream()
                    .map(milestone -> new GoLive.Step(
                            milestone.code(),
                            milestones
                                    .find(milestone.code())
                                    .flatMap(Received.Report::verified)
                                    .orElse(null)))
                    .toList();
        }

        Optional<LocalDate> goLive() {
            return GoLive.of(steps(), facts.terms().endsOn());
        }

        private Course after(InvestmentEvent event) {
            return switch (event) {
                case InvestmentOpened opened -> of(opened);
                case KpiMeasured(var _, var indicator, var month, var value, var evidence, var by, var _) ->
                    with(measurements.afterReport(
                            new Measurement(indicator, month), value.stripTrailingZeros(), evidence, by));
                case KpiVerified(var _, var indicator, var month, var value, var _, var _, var _) ->
                    with(measurements.afterVerification(new Measurement(indicator, month), value.stripTrailingZeros()));
                case MilestoneReached(var _, var milestone, var on, var evidence, var by, var _) ->
                    withMilestones(milestones.afterReport(milestone, on, evidence, by));
                case MilestoneVerified(var _, var milestone, var _, var _) ->
                    withMilestones(milestones
                            .find(milestone)
                            .map(report -> milestones.afterVerification(milestone, report.content()))
                            .orElse(milestones));
                case ClaimRoomTaken(var _, var claimId, var cost, var _) -> with(room.afterTaking(claimId, cost));
                case ClaimRoomReturned(var _, var claimId, var cost, var _) -> with(room.afterReturning(claimId, cost));
                case BaselineCorrectionPrepared _,
                        BaselineCorrected _,
                        BaselinesFrozen _,
                        AssetRecorded _,
                        RunningCostRecorded _,
                        RunningCostVerified _,
                        FunctionUseMeasured _,
                        FunctionUseVerified _,
                        RetentionConditionMet _,
                        RetentionConditionFailed _,
                        RetentionDecisionPrepared _,
                        RetentionForfeitureConfirmed _ -> with(facts.after(event));
                case InvestmentClosed _ -> this;
            };
        }

        private static Course of(InvestmentOpened opened) {
            var indicators = opened.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
            var milestones = opened.milestones().stream().map(Milestone::code).collect(Collectors.toSet());
            return new Course(
                    opened.uscc(),
                    opened.agreedOn(),
                    Received.of(indicators),
                    Received.of(milestones),
                    new ClaimRoom(opened.award().split().basis().eligibleCost(), Map.of()),
                    Facts.of(opened));
        }
    }

    /**
     * What an open investment has come to.
     *
     * @throws CommandRefused when it is closed
     */
    default Course openTo(Caller caller) {
        var course = seenBy(caller);
        if (this instanceof Closed) {
            throw new CommandRefused(InvestmentRefusal.INVESTMENT_CLOSED);
        }
        return course;
    }

    /**
     * What an investment has come to, closed or not.
     *
     * @throws CommandRefused when it is of another organisation and so absent, like one that was never opened
     */
    default Course seenBy(Caller caller) {
        var course = switch (this) {
            case Unknown _ -> null;
            case Open(var open) -> open;
            case Closed(var closed) -> closed;
        };
        if (course == null || !caller.sees(course.uscc())) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        return course;
    }

    default InvestmentState after(InvestmentEvent event) {
        return switch (this) {
            case Unknown _ when event instanceof InvestmentOpened opened -> new Open(Course.of(opened));
            case Unknown _ -> this;
            case Open(var course) when event instanceof InvestmentClosed -> new Closed(course);
            case Open(var course) -> new Open(course.after(event));
            case Closed(var course) -> new Closed(course.after(event));
        };
    }
}

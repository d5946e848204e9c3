package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What has happened to an investment; stored for ever, so records here are only ever added to. */
public sealed interface InvestmentEvent {

    InvestmentId investmentId();

    @Revision("1")
    record InvestmentOpened(
            InvestmentId investmentId,
            ApplicationId applicationId,
            String uscc,
            Project project,
            List<CostLine> costLines,
            Award award,
            List<Indicator> indicators,
            List<Milestone> milestones,
            @Nullable FunctionNeeds functions,
            LocalDate agreedOn,
            Instant openedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record MilestoneReached(
            InvestmentId investmentId,
            String milestone,
            LocalDate reachedOn,
            List<String> evidence,
            String reportedBy,
            Instant reportedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record MilestoneVerified(InvestmentId investmentId, String milestone, String verifiedBy, Instant verifiedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record KpiMeasured(
            InvestmentId investmentId,
            String indicator,
            YearMonth month,
            BigDecimal value,
            List<String> evidence,
            String measuredBy,
            Instant measuredAt)
            implements InvestmentEvent {}

    @Revision("1")
    record KpiVerified(
            InvestmentId investmentId,
            String indicator,
            YearMonth month,
            BigDecimal value,
            String basis,
            String verifiedBy,
            Instant verifiedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record BaselineCorrectionPrepared(
            InvestmentId investmentId,
            String indicator,
            Baseline baseline,
            String reason,
            String preparedBy,
            Instant preparedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record BaselineCorrected(
            InvestmentId investmentId,
            String indicator,
            Baseline baseline,
            String reason,
            String preparedBy,
            String confirmedBy,
            Instant confirmedAt)
            implements InvestmentEvent {}

    /** From here on no baseline changes, because money of this batch may leave at any moment. */
    @Revision("1")
    record BaselinesFrozen(InvestmentId investmentId, String paymentBatchId, Instant frozenAt)
            implements InvestmentEvent {}

    @Revision("1")
    record AssetRecorded(InvestmentId investmentId, Asset asset, String recordedBy, Instant recordedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record RunningCostRecorded(
            InvestmentId investmentId,
            YearMonth month,
            RunningCostKind kind,
            Money amount,
            List<String> evidence,
            String recordedBy,
            Instant recordedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record RunningCostVerified(
            InvestmentId investmentId,
            YearMonth month,
            RunningCostKind kind,
            Money amount,
            String basis,
            String verifiedBy,
            Instant verifiedAt)
            implements InvestmentEvent {}

    /** @param bought how many functions were bought, so that the event reads without the agreement */
    @Revision("1")
    record FunctionUseMeasured(
            InvestmentId investmentId,
            int day,
            List<String> used,
            int bought,
            List<String> evidence,
            String measuredBy,
            Instant measuredAt)
            implements InvestmentEvent {}

    @Revision("1")
    record FunctionUseVerified(
            InvestmentId investmentId,
            int day,
            List<String> used,
            int bought,
            String basis,
            String verifiedBy,
            Instant verifiedAt)
            implements InvestmentEvent {}

    /** What was held back of every payment is due. */
    @Revision("1")
    record RetentionConditionMet(InvestmentId investmentId, RetentionGround ground, String judgedBy, Instant judgedAt)
            implements InvestmentEvent {}

    /** What was held back stays held: the last day on which the condition could be met found it unmet. */
    @Revision("1")
    record RetentionConditionFailed(
            InvestmentId investmentId, RetentionGround ground, String judgedBy, Instant judgedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record RetentionDecisionPrepared(
            InvestmentId investmentId,
            RetentionDecision decision,
            String reason,
            List<String> evidence,
            String preparedBy,
            Instant preparedAt)
            implements InvestmentEvent {}

    /** What was held back is never paid. */
    @Revision("1")
    record RetentionForfeitureConfirmed(
            InvestmentId investmentId, String reason, String preparedBy, String confirmedBy, Instant confirmedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record ClaimRoomTaken(InvestmentId investmentId, String claimId, Money cost, Instant takenAt)
            implements InvestmentEvent {}

    @Revision("1")
    record ClaimRoomReturned(InvestmentId investmentId, String claimId, Money cost, Instant returnedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record InvestmentClosed(InvestmentId investmentId, String reason, String closedBy, Instant closedAt)
            implements InvestmentEvent {}
}

package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** Everything a person, a reaction or a job can ask of an investment. */
public sealed interface InvestmentCommand {

    @TargetAggregateIdentifier
    InvestmentId investmentId();

    @AllowedFor(
            value = {},
            system = true)
    record OpenInvestment(
            InvestmentId investmentId,
            ApplicationId applicationId,
            String uscc,
            Project project,
            List<CostLine> costLines,
            Award award,
            List<Indicator> indicators,
            List<Milestone> milestones,
            @Nullable FunctionNeeds functions,
            LocalDate agreedOn)
            implements InvestmentCommand {}

    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record ReachMilestone(InvestmentId investmentId, String milestone, LocalDate reachedOn, List<String> evidence)
            implements InvestmentCommand {}

    @AllowedFor({Role.OFFICER, Role.REVIEWER})
    record VerifyMilestone(InvestmentId investmentId, String milestone) implements InvestmentCommand {}

    /** @param evidence SHA-256 of files in the evidence store */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record MeasureKpi(
            InvestmentId investmentId, String indicator, YearMonth month, BigDecimal value, List<String> evidence)
            implements InvestmentCommand {}

    @AllowedFor(Role.REVIEWER)
    record VerifyKpi(InvestmentId investmentId, String indicator, YearMonth month, BigDecimal value, String basis)
            implements InvestmentCommand {}

    /** Before the first payment only, and not in force until somebody else confirms it; a new one replaces the last. */
    @AllowedFor({Role.ENTERPRISE_SIGNATORY, Role.OFFICER})
    record PrepareBaselineCorrection(InvestmentId investmentId, String indicator, Baseline baseline, String reason)
            implements InvestmentCommand {}

    /** @param baseline what is confirmed, so that nobody confirms what was prepared anew in the meantime */
    @AllowedFor({Role.REVIEWER, Role.APPROVER})
    record ConfirmBaselineCorrection(InvestmentId investmentId, String indicator, Baseline baseline)
            implements InvestmentCommand {}

    /** Sent from within the approval that lets the first payment out. */
    @AllowedFor(
            value = {Role.APPROVER, Role.FINANCE},
            system = true)
    record FreezeBaselines(InvestmentId investmentId, String paymentBatchId) implements InvestmentCommand {}

    /** @param amount CNY of that month, 0 or more; saying another amount supersedes what was claimed */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record RecordRunningCost(
            InvestmentId investmentId, YearMonth month, RunningCostKind kind, Money amount, List<String> evidence)
            implements InvestmentCommand {}

    @AllowedFor(Role.REVIEWER)
    record VerifyRunningCost(
            InvestmentId investmentId, YearMonth month, RunningCostKind kind, Money amount, String basis)
            implements InvestmentCommand {}

    /**
     * Which of the bought functions are really used.
     *
     * @param day so many days after going live: 90, 180, or the day that the programme names
     * @param used codes of bought functions
     */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record MeasureFunctionUse(InvestmentId investmentId, int day, List<String> used, List<String> evidence)
            implements InvestmentCommand {}

    @AllowedFor(Role.REVIEWER)
    record VerifyFunctionUse(InvestmentId investmentId, int day, List<String> used, String basis)
            implements InvestmentCommand {}

    /**
     * What the grant helped to buy, as the enterprise's books have it; saying it anew replaces what was said, and tells of
     * a disposal.
     */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record RecordAsset(InvestmentId investmentId, Asset asset) implements InvestmentCommand {}

    /** Holds the programme's condition against the facts; records nothing while they do not decide it. */
    @AllowedFor(
            value = {Role.OFFICER, Role.FINANCE},
            system = true)
    record JudgeRetention(InvestmentId investmentId) implements InvestmentCommand {}

    /** For what no machine can judge: released, or forfeited, which is for finance alone to prepare. */
    @AllowedFor({Role.OFFICER, Role.FINANCE})
    record PrepareRetentionDecision(
            InvestmentId investmentId, RetentionDecision decision, String reason, List<String> evidence)
            implements InvestmentCommand {}

    @AllowedFor({Role.APPROVER, Role.FINANCE})
    record ConfirmRetentionDecision(InvestmentId investmentId, RetentionDecision decision)
            implements InvestmentCommand {}

    /** Keeps a part of the agreed cost for one claim; refused when the agreed cost would be exceeded. */
    @AllowedFor(
            value = {Role.ENTERPRISE_SIGNATORY},
            system = true)
    record TakeClaimRoom(InvestmentId investmentId, String claimId, Money cost) implements InvestmentCommand {}

    /** Gives back what a rejected claim, or its deductions, did not use. */
    @AllowedFor(
            value = {Role.OFFICER, Role.APPROVER},
            system = true)
    record ReturnClaimRoom(InvestmentId investmentId, String claimId, Money cost) implements InvestmentCommand {}

    @AllowedFor(Role.APPROVER)
    record CloseInvestment(InvestmentId investmentId, String reason) implements InvestmentCommand {}
}

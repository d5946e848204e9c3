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

package org.gongdan.subsidy.application;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Everything a person or a job can ask of an application. */
public sealed interface ApplicationCommand {

    @TargetAggregateIdentifier
    ApplicationId applicationId();

    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record DraftApplication(ApplicationId applicationId, String uscc, ProgrammeId programmeId, Project project)
            implements ApplicationCommand {}

    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record DescribeProject(ApplicationId applicationId, Project project) implements ApplicationCommand {}

    /** Replaces all cost lines of the draft; amounts exclude value added tax. */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record SetCostLines(ApplicationId applicationId, List<CostLine> lines, List<Offer> offers)
            implements ApplicationCommand {}

    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record DeclareBaseline(ApplicationId applicationId, List<Indicator> indicators, List<Milestone> milestones)
            implements ApplicationCommand {}

    /** Replaces what was declared of other public money and of contracts, so that nothing is funded twice. */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record DeclareFunding(ApplicationId applicationId, DeclaredFunding funding) implements ApplicationCommand {}

    /** Replaces all that was stated of functions; refused when the catalogue does not know the project's scenario. */
    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record StateFunctionNeeds(ApplicationId applicationId, FunctionChoice choice) implements ApplicationCommand {}

    /** Signs and hands in; the rules in force today decide, and eligibility is found at once. */
    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record SubmitApplication(ApplicationId applicationId) implements ApplicationCommand {}

    @AllowedFor(Role.OFFICER)
    record RequestCorrection(ApplicationId applicationId, String reason) implements ApplicationCommand {}

    /**
     * Decides whether awards that look as if they funded the same project do.
     *
     * @param distinct false when it is the same project, which is then not funded again
     */
    @AllowedFor(Role.OFFICER)
    record JudgeDoubleFunding(ApplicationId applicationId, List<String> awards, boolean distinct, String reason)
            implements ApplicationCommand {}

    /** @param funds the fund each funder pays from; the tier and the split follow from the rules */
    @AllowedFor(Role.OFFICER)
    record ProposeTier(ApplicationId applicationId, Map<Party, FundId> funds) implements ApplicationCommand {}

    /** The second approval, by somebody else, grants the award; neither may be who proposed it. */
    @AllowedFor(Role.APPROVER)
    record ApproveTier(ApplicationId applicationId) implements ApplicationCommand {}

    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record RejectApplication(ApplicationId applicationId, String reason) implements ApplicationCommand {}

    /** Every funder has reserved its share of this award; refused when another one was granted meanwhile. */
    @AllowedFor(
            value = {},
            system = true)
    record MakeOffer(ApplicationId applicationId, Award award) implements ApplicationCommand {}

    /** A fund has no room left for its share. */
    @AllowedFor(
            value = {},
            system = true)
    record AwaitFunds(ApplicationId applicationId, FundId fundId, Money missing) implements ApplicationCommand {}

    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record AcceptOffer(ApplicationId applicationId) implements ApplicationCommand {}

    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record DeclineOffer(
            ApplicationId applicationId, @Nullable String reason) implements ApplicationCommand {}

    /** Refused before the last day of the offer has passed. */
    @AllowedFor(value = Role.OPERATOR, system = true)
    record ExpireOffer(ApplicationId applicationId) implements ApplicationCommand {}

    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record WithdrawApplication(ApplicationId applicationId, String reason) implements ApplicationCommand {}

    /** The joint application binds this one to it, or changes its part because another member left. */
    @AllowedFor(
            value = {},
            system = true)
    record PinJointPart(ApplicationId applicationId, JointPart part) implements ApplicationCommand {}

    /** The joint application hands this one in; refused when it is no longer what its own signatory signed. */
    @AllowedFor(
            value = {},
            system = true)
    record SubmitMember(
            ApplicationId applicationId,
            JointPart part,
            Project signedProject,
            List<CostLine> signedLines,
            List<Offer> signedOffers,
            DeclaredFunding signedFunding,
            @Nullable FunctionNeeds signedFunctions,
            String signedBy)
            implements ApplicationCommand {}

    /** Its enterprise leaves the joint application. */
    @AllowedFor(
            value = {},
            system = true)
    record LeaveJoint(ApplicationId applicationId, String reason) implements ApplicationCommand {}
}

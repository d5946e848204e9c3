package org.gongdan.subsidy.joint;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.AllowedFor;
import org.jspecify.annotations.Nullable;

/** Everything a person or a reaction can ask of a joint application. */
public sealed interface JointCommand {

    @TargetAggregateIdentifier
    JointId jointId();

    @AllowedFor({Role.LEAD, Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record DraftJoint(JointId jointId, String leadUscc, ProgrammeId programmeId, JointMode mode, String title)
            implements JointCommand {}

    /** Replaces all of the shared cost; who signed before has to sign again, because its share changed. */
    @AllowedFor({Role.LEAD, Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record SetSharedCost(JointId jointId, SharedCost cost) implements JointCommand {}

    @AllowedFor({Role.LEAD, Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record InviteMember(JointId jointId, String uscc) implements JointCommand {}

    /** @param applicationId the application of this member alone, which is drafted with it */
    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record JoinJoint(JointId jointId, String uscc, ApplicationId applicationId, Project project)
            implements JointCommand {}

    /** Free for everybody until the joint application is handed in. */
    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record DeclineMembership(JointId jointId, String uscc, String reason) implements JointCommand {}

    /** Lets the lead company see the member's indicators, or no longer. */
    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record ChangeConsent(JointId jointId, String uscc, boolean given) implements JointCommand {}

    /** Signs the member's own part as its application stands now. */
    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record SignPart(JointId jointId, String uscc, Figures figures) implements JointCommand {}

    /** Hands in the applications of all members, each with its pinned part; all of them or none. */
    @AllowedFor({Role.LEAD, Role.ENTERPRISE_SIGNATORY})
    record SubmitJoint(JointId jointId) implements JointCommand {}

    @AllowedFor(
            value = {},
            system = true)
    record RecordMemberGranted(JointId jointId, String uscc) implements JointCommand {}

    /** What each member bears as things are, or with another shared cost; records nothing. */
    @AllowedFor({
        Role.LEAD,
        Role.ENTERPRISE_PREPARER,
        Role.ENTERPRISE_SIGNATORY,
        Role.ENTERPRISE_VIEWER,
        Role.OFFICER,
        Role.REVIEWER,
        Role.APPROVER,
        Role.FINANCE,
        Role.AUDITOR
    })
    record PreviewShares(JointId jointId, @Nullable SharedCost instead) implements JointCommand {}

    /** What everybody would bear without this member; records nothing. */
    @AllowedFor({Role.LEAD, Role.ENTERPRISE_SIGNATORY, Role.OFFICER, Role.APPROVER, Role.AUDITOR})
    record PreviewExit(JointId jointId, String uscc) implements JointCommand {}

    /**
     * Takes effect when the lead company and the secretariat have confirmed the same figures.
     *
     * @param digest of the figures that were shown, from the preview
     */
    @AllowedFor({Role.LEAD, Role.ENTERPRISE_SIGNATORY, Role.OFFICER, Role.APPROVER})
    record ConfirmExit(JointId jointId, String uscc, String digest, String reason) implements JointCommand {}
}

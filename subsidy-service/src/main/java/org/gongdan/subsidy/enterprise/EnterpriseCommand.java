package org.gongdan.subsidy.enterprise;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;
import org.jspecify.annotations.Nullable;

/** Everything a person can ask of an enterprise. A repeated command changes nothing. */
public sealed interface EnterpriseCommand {

    @TargetAggregateIdentifier
    EnterpriseId enterpriseId();

    /** @param overrideReason why the code is right although its check character fails; only an officer may say so */
    @AllowedFor({Role.OFFICER, Role.ENTERPRISE_SIGNATORY})
    record RegisterEnterprise(
            EnterpriseId enterpriseId,
            EnterpriseProfile profile,
            SizeFigures figures,
            @Nullable String overrideReason) implements EnterpriseCommand {}

    /** What was verified before must be verified again. */
    @AllowedFor({Role.OFFICER, Role.ENTERPRISE_SIGNATORY})
    record CorrectProfile(EnterpriseId enterpriseId, EnterpriseProfile profile) implements EnterpriseCommand {}

    /** The size class follows from the figures; what was verified before must be verified again. */
    @AllowedFor({Role.OFFICER, Role.ENTERPRISE_SIGNATORY})
    record ClassifySize(EnterpriseId enterpriseId, SizeFigures figures) implements EnterpriseCommand {}

    /**
     * @param level L0 to L4
     * @param basis what the assessment rests on, such as a self-test or a visit
     */
    @AllowedFor({Role.OFFICER, Role.REVIEWER})
    record AssessMaturity(EnterpriseId enterpriseId, String level, LocalDate assessedOn, String basis)
            implements EnterpriseCommand {}

    /** @param groupId the single undertaking it belongs to; its own code when it stands alone */
    @AllowedFor(Role.OFFICER)
    record AssignGroup(EnterpriseId enterpriseId, String groupId) implements EnterpriseCommand {}

    /** Somebody who stated none of it confirms profile and figures. */
    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record VerifyEnterprise(EnterpriseId enterpriseId) implements EnterpriseCommand {}

    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record SuspendEnterprise(EnterpriseId enterpriseId, String reason) implements EnterpriseCommand {}

    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record ReinstateEnterprise(EnterpriseId enterpriseId) implements EnterpriseCommand {}
}

package org.gongdan.subsidy.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What has happened to an enterprise; stored for ever, so records here are only ever added to. */
public sealed interface EnterpriseEvent {

    EnterpriseId enterpriseId();

    /** @param overrideReason why a code with a wrong check character was taken, null for the others */
    @Revision("1")
    record EnterpriseRegistered(
            EnterpriseId enterpriseId,
            EnterpriseProfile profile,
            @Nullable String overrideReason,
            String registeredBy,
            Instant registeredAt)
            implements EnterpriseEvent {}

    @Revision("1")
    record ProfileCorrected(
            EnterpriseId enterpriseId, EnterpriseProfile profile, String correctedBy, Instant correctedAt)
            implements EnterpriseEvent {}

    /** @param standard the id of the {@link SizeStandard} that gave the class */
    @Revision("1")
    record SizeClassified(
            EnterpriseId enterpriseId,
            String industry,
            SizeFigures figures,
            SizeClass sizeClass,
            String standard,
            String statedBy,
            Instant classifiedAt)
            implements EnterpriseEvent {}

    @Revision("1")
    record MaturityAssessed(
            EnterpriseId enterpriseId, String level, LocalDate assessedOn, String basis, Instant recordedAt)
            implements EnterpriseEvent {}

    @Revision("1")
    record GroupAssigned(EnterpriseId enterpriseId, String groupId, Instant assignedAt) implements EnterpriseEvent {}

    @Revision("1")
    record EnterpriseVerified(EnterpriseId enterpriseId, String verifiedBy, Instant verifiedAt)
            implements EnterpriseEvent {}

    @Revision("1")
    record EnterpriseSuspended(EnterpriseId enterpriseId, String reason, Instant suspendedAt)
            implements EnterpriseEvent {}

    @Revision("1")
    record EnterpriseReinstated(EnterpriseId enterpriseId, Instant reinstatedAt) implements EnterpriseEvent {}
}

package org.gongdan.subsidy.joint;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.ProgrammeId;

/** What has happened to a joint application; stored for ever, so records here are only ever added to. */
public sealed interface JointEvent {

    JointId jointId();

    @Revision("1")
    record JointApplicationDrafted(
            JointId jointId,
            String leadUscc,
            ProgrammeId programmeId,
            JointMode mode,
            String title,
            String draftedBy,
            Instant draftedAt)
            implements JointEvent {}

    @Revision("1")
    record SharedCostSet(JointId jointId, SharedCost cost, Instant setAt) implements JointEvent {}

    @Revision("1")
    record MemberInvited(JointId jointId, String uscc, String invitedBy, Instant invitedAt) implements JointEvent {}

    @Revision("1")
    record MemberJoined(JointId jointId, String uscc, ApplicationId applicationId, String joinedBy, Instant joinedAt)
            implements JointEvent {}

    @Revision("1")
    record MemberDeclined(JointId jointId, String uscc, String reason, Instant declinedAt) implements JointEvent {}

    @Revision("1")
    record ConsentGiven(JointId jointId, String uscc, String givenBy, Instant givenAt) implements JointEvent {}

    @Revision("1")
    record ConsentWithdrawn(JointId jointId, String uscc, String withdrawnBy, Instant withdrawnAt)
            implements JointEvent {}

    @Revision("1")
    record MemberPartSigned(JointId jointId, String uscc, Statement statement, String signedBy, Instant signedAt)
            implements JointEvent {}

    /** @param facts of each member, which the split rests on, by code */
    @Revision("1")
    record JointApplicationSubmitted(
            JointId jointId,
            int programmeVersion,
            SortedMap<String, Facts> facts,
            JointSplit split,
            String submittedBy,
            Instant submittedAt)
            implements JointEvent {
        public JointApplicationSubmitted {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }
    }

    @Revision("1")
    record MemberGranted(JointId jointId, String uscc, Instant grantedAt) implements JointEvent {}

    /** Every member has been granted. */
    @Revision("1")
    record JointApplicationGranted(JointId jointId, Instant grantedAt) implements JointEvent {}

    /** One of the two sides agreed to these figures. */
    @Revision("1")
    record MemberExitConfirmed(
            JointId jointId,
            String uscc,
            ExitSide side,
            String digest,
            String reason,
            String confirmedBy,
            Instant confirmedAt)
            implements JointEvent {}

    /** Both sides agreed: what all bore with the member, and what the others bear without. */
    @Revision("1")
    record MemberLeft(
            JointId jointId,
            String uscc,
            JointSplit before,
            JointSplit after,
            String reason,
            String confirmedByLead,
            String confirmedBySecretariat,
            Instant leftAt)
            implements JointEvent {}
}

package org.gongdan.subsidy.cumulation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Which awards an enterprise holds and with which group; stored for ever, so records here are only ever added to. */
public sealed interface AwardHolderEvent {

    AwardHolderId holderId();

    /** @param caps those under which it counts, with those of its papers */
    @Revision("1")
    record AwardHeld(AwardHolderId holderId, String groupId, GrantedAward award, List<Cap> caps, Instant heldAt)
            implements AwardHolderEvent {}

    @Revision("1")
    record AwardGivenBack(AwardHolderId holderId, String awardId, GiveBackCause cause, Instant givenBackAt)
            implements AwardHolderEvent {}

    /** @param from none when it held nothing and was in no group yet */
    @Revision("1")
    record GroupFollowed(
            AwardHolderId holderId, @Nullable String from, String groupId, long version, Instant followedAt)
            implements AwardHolderEvent {}

    /** @param counts whether the award counts under this cap from now on */
    @Revision("1")
    record AwardCorrected(
            AwardHolderId holderId,
            String groupId,
            Cap cap,
            String awardId,
            boolean counts,
            String reason,
            String correctedBy,
            Instant correctedAt)
            implements AwardHolderEvent {}
}

package org.gongdan.subsidy.cumulation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** Which awards an enterprise holds and with which group; stored for ever, so records here are only ever added to. */
public sealed interface AwardHolderEvent {

    AwardHolderId holderId();

    /** @param counted under which caps, those of its papers among them */
    @Revision("1")
    record AwardHeld(AwardHolderId holderId, String groupId, GrantedAward award, List<CapShare> counted, Instant heldAt)
            implements AwardHolderEvent {}

    @Revision("1")
    record AwardGivenBack(AwardHolderId holderId, String awardId, GiveBackCause cause, Instant givenBackAt)
            implements AwardHolderEvent {}

    /** @param from none when it held nothing and was in no group yet */
    @Revision("1")
    record GroupFollowed(
            AwardHolderId holderId, @Nullable String from, String groupId, long version, Instant followedAt)
            implements AwardHolderEvent {}

    /** @param amount what the award counts for under this cap from now on; zero when it counts no more */
    @Revision("1")
    record AwardCorrected(
            AwardHolderId holderId,
            String groupId,
            Cap cap,
            String awardId,
            Money amount,
            String reason,
            String correctedBy,
            Instant correctedAt)
            implements AwardHolderEvent {}
}

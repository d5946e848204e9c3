package org.gongdan.subsidy.cumulation;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What was counted under one cap of one enterprise group; stored for ever, so records here are only ever added to. */
public sealed interface CumulationEvent {

    CumulationAccountId accountId();

    /** @param cap as the version that granted the award states it */
    @Revision("1")
    record AwardCounted(
            CumulationAccountId accountId,
            String groupId,
            Cap cap,
            CountedAward entry,
            boolean movedHere,
            Instant countedAt)
            implements CumulationEvent {}

    /** @param entry what it counted for until now */
    @Revision("1")
    record AwardUncounted(CumulationAccountId accountId, CountedAward entry, GiveBackCause cause, Instant uncountedAt)
            implements CumulationEvent {}

    @Revision("1")
    record CountReduced(
            CumulationAccountId accountId,
            String awardId,
            String reductionId,
            Money by,
            CountedAward entry,
            Instant reducedAt)
            implements CumulationEvent {}

    @Revision("1")
    record AwardFinished(CumulationAccountId accountId, String awardId, Instant finishedAt)
            implements CumulationEvent {}

    /**
     * @param before none when it did not count
     * @param entry what it counts for now; without an amount it counts no more
     */
    @Revision("1")
    record CountCorrected(
            CumulationAccountId accountId,
            String groupId,
            Cap cap,
            @Nullable CountedAward before,
            CountedAward entry,
            String reason,
            String correctedBy,
            Instant correctedAt)
            implements CumulationEvent {}
}

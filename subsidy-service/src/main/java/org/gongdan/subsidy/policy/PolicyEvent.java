package org.gongdan.subsidy.policy;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to the policy figures of a period; stored for ever. */
public sealed interface PolicyEvent {

    PolicyFiguresId figuresId();

    /**
     * @param version 1 for the first of that period
     * @param position the last event that the figures can hold
     * @param cells how many there are
     * @param suppressed how many of them are withheld
     * @param sha256 of the CSV table of the set
     */
    @Revision("1")
    record PolicyFiguresPublished(
            PolicyFiguresId figuresId,
            int version,
            long position,
            PolicySet set,
            long cells,
            long suppressed,
            String sha256,
            Instant publishedAt)
            implements PolicyEvent {}
}

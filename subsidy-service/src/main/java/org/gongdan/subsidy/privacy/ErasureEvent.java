package org.gongdan.subsidy.privacy;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.privacy.Holding.Held;
import org.gongdan.subsidy.privacy.Holding.Kept;

/** What has happened to a request to erase a person; stored for ever, and names nobody. */
public sealed interface ErasureEvent {

    ErasureId erasureId();

    @Revision("1")
    record ErasureRequested(
            ErasureId erasureId,
            String person,
            ErasureGround ground,
            PersonalText reason,
            String requestedBy,
            Instant requestedAt)
            implements ErasureEvent {}

    /**
     * The key of the person was deleted in the very transaction that stored this.
     *
     * @param erased what nobody can read any more
     * @param kept what stays, and why
     */
    @Revision("1")
    record ErasureExecuted(
            ErasureId erasureId,
            String person,
            List<Held> erased,
            List<Kept> kept,
            String requestedBy,
            String confirmedBy,
            Instant executedAt)
            implements ErasureEvent {
        public ErasureExecuted {
            erased = List.copyOf(erased);
            kept = List.copyOf(kept);
        }
    }

    @Revision("1")
    record ErasureRefused(ErasureId erasureId, String reason, String refusedBy, Instant refusedAt)
            implements ErasureEvent {}
}

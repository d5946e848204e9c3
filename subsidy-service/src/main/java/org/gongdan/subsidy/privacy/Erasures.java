package org.gongdan.subsidy.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.privacy.Holding.Held;
import org.gongdan.subsidy.privacy.Holding.Kept;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Requests to erase, and what became of them. */
public interface Erasures {

    /** The newest first. */
    PageOf<Row> list(@Nullable Status status, PageRequest page);

    Optional<Row> find(ErasureId erasure);

    /** Where a request stands. */
    enum Status {
        REQUESTED,
        EXECUTED,
        REFUSED
    }

    /**
     * One request.
     *
     * @param reason why it was asked for; a mark once it was executed
     * @param answer why it was refused
     */
    record Row(
            ErasureId id,
            String person,
            ErasureGround ground,
            String reason,
            Status status,
            String requestedBy,
            @Nullable String requestedByName,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String answer,
            List<Held> erased,
            List<Kept> kept,
            long version) {}
}

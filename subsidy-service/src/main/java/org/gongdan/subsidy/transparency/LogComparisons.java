package org.gongdan.subsidy.transparency;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the whole store with the log beside the request that asks for it; one comparison at a time on each node. */
public interface LogComparisons {

    /** @throws org.gongdan.subsidy.shared.CommandRefused when one is under way */
    Run start();

    /** The last one on this node, which may still run. */
    Optional<Run> last();

    /**
     * @param compared leaves so far
     * @param total leaves when it began
     * @param result null while it runs
     * @param failure why it ended without a result
     */
    record Run(
            Instant startedAt,
            long compared,
            long total,
            @Nullable Instant endedAt,
            LogVerification.@Nullable Result result,
            @Nullable String failure) {

        /** The same, this many leaves further. */
        public Run at(long leaves) {
            return new Run(startedAt, leaves, total, null, null, null);
        }
    }
}

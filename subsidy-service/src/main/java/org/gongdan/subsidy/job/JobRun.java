package org.gongdan.subsidy.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a job and how far it is.
 *
 * @param done how much is done of the work of this run, by it and by those it goes on from
 * @param before how much of that was done before it began
 * @param total how much there is to do, once it has been counted
 * @param movedAt when it last told how far it is; as startedAt and endedAt by the clock of the batch process
 * @param failure what stopped it, in one line, if anything did
 * @param cause which schedule or request started it; null when a person did
 */
public record JobRun(
        long runId,
        String job,
        String status,
        Map<String, String> parameters,
        long done,
        long before,
        @Nullable Long total,
        @Nullable Instant startedAt,
        @Nullable Instant movedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String cause) {

    /** The keys of a step's execution context under which it keeps how much it has done, and how much there is. */
    public static final String DONE = "done";

    public static final String TOTAL = "total";

    /** Where a step keeps what stopped it, and the job parameter that says what started a run. */
    public static final String FAILURE = "failure";

    public static final String CAUSE = "cause";

    private static final Set<String> RUNNING = Set.of("STARTING", "STARTED", "STOPPING");
    private static final Set<String> CAN_GO_ON = Set.of("FAILED", "STOPPED", "UNKNOWN");

    public boolean isRunning() {
        return RUNNING.contains(status);
    }

    /** Whether a person ended it, or it is about to end because one said so. */
    public boolean isStopped() {
        return status.equals("STOPPING") || status.equals("STOPPED");
    }

    /** Whether it has ended before its end. */
    public boolean canGoOn() {
        return CAN_GO_ON.contains(status);
    }

    public int percent() {
        return total == null || total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    /** Items a second since it began; null as long as nothing can be said. */
    public @Nullable BigDecimal rate() {
        var took = took();
        return took == null || took.toMillis() == 0 || done <= before
                ? null
                : BigDecimal.valueOf((done - before) * 1000)
                        .divide(BigDecimal.valueOf(took.toMillis()), 1, RoundingMode.HALF_UP);
    }

    /** When it will have ended at that rate; null when it has, or nothing can be said. */
    public @Nullable Instant estimatedEnd() {
        var took = took();
        if (!isRunning() || took == null || movedAt == null || total == null || done <= before) {
            return null;
        }
        var left = BigDecimal.valueOf(Math.max(0, total - done))
                .multiply(BigDecimal.valueOf(took.toMillis()))
                .divide(BigDecimal.valueOf(done - before), 0, RoundingMode.UP);
        return movedAt.plusMillis(left.longValue());
    }

    public @Nullable Duration took() {
        var end = endedAt == null ? movedAt : endedAt;
        return startedAt == null || end == null ? null : Duration.between(startedAt, end);
    }
}

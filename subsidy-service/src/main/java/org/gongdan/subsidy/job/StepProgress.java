package org.gongdan.subsidy.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of a run is, or one partition of a step.
 *
 * @param partition such as {@code 07}; null when the step is not one
 * @param total null when the step does not count what it does
 */
public record StepProgress(
        long stepId,
        String step,
        @Nullable String partition,
        String status,
        long done,
        @Nullable Long total,
        long chunks,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {}

package org.gongdan.subsidy.report;

import org.jspecify.annotations.Nullable;

/**
 * How far the generation of a report has come.
 *
 * @param done rows or pages, by the phase
 * @param total of the same; null while nobody knows
 * @param ahead how many reports were requested before it and wait too; 0 once it is being generated
 * @param attempt 1 for the first; more when a process died with it
 */
public record ReportProgress(
        Phase phase, long done, @Nullable Long total, int ahead, int attempt) {

    /** The steps of a generation, in their order. */
    public enum Phase {
        /** It waits for its turn. */
        QUEUED,
        /** Its figures are read. */
        GATHERING,
        /** Its pages or rows are drawn. */
        DRAWING,
        /** It is signed, and stored safely. */
        SIGNING
    }

    /** From 0 to 100; null while nobody knows. */
    public @Nullable Integer percent() {
        return total == null || total <= 0 ? null : Math.clamp(100 * done / total, 0, 100);
    }
}

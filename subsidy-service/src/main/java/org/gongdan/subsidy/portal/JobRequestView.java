package org.gongdan.subsidy.portal;

import java.util.Map;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of a job and how it stands, as a line shows it.
 *
 * @param run that came of it; null as long as it waits, and when it was refused
 * @param refusal why batch did not do it; null otherwise
 */
public record JobRequestView(
        JobRequests.Row asked,
        @Nullable JobRun run,
        @Nullable String refusal) {

    static JobRequestView of(JobRequests.Row row, @Nullable JobRun run, Texts texts) {
        return new JobRequestView(
                row,
                run,
                row.refusal() == null
                        ? null
                        : texts.of("refusal." + row.refusal(), row.arguments().toArray()));
    }

    /** Whether there will be something new to show by itself. */
    public boolean isUnderWay() {
        return asked.isWaiting() || (run != null && run.isRunning());
    }

    /** Whether it waits for something to be done with that run. */
    boolean concerns(JobRun one) {
        return asked.isWaiting() && asked.of() != null && asked.of() == one.runId();
    }

    public Map<String, String> parameters() {
        return asked.parameters();
    }
}

package org.gongdan.batch.run;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * One run of a job and how far it is.
 *
 * @param total how many items there are, once the run has counted them
 * @param failure what stopped it, in one line, if anything did
 */
public record Run(
        long runId,
        String job,
        String status,
        Map<String, String> parameters,
        long done,
        @Nullable Long total,
        @Nullable LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable String failure) {

    /** The key in the execution context under which a job puts how many items it will handle. */
    public static final String TOTAL = "total";

    static Run of(JobExecution execution) {
        var parameters = new TreeMap<String, String>();
        execution
                .getJobParameters()
                .forEach(parameter -> parameters.put(parameter.name(), String.valueOf(parameter.value())));
        var done = execution.getStepExecutions().stream()
                .mapToLong(StepExecution::getWriteCount)
                .sum();
        var total = execution.getExecutionContext().containsKey(TOTAL)
                ? Long.valueOf(execution.getExecutionContext().getLong(TOTAL))
                : null;
        return new Run(
                execution.getId(),
                execution.getJobInstance().getJobName(),
                execution.getStatus().name(),
                parameters,
                done,
                total,
                execution.getStartTime(),
                execution.getEndTime(),
                KeepsFailure.of(execution));
    }

    public boolean isRunning() {
        return status.equals("STARTED") || status.equals("STARTING") || status.equals("STOPPING");
    }
}

package org.gongdan.batch.run;

import org.gongdan.subsidy.job.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Keeps in one line what stopped a step. Spring Batch stores the stack trace alone, cut off before its causes, and the
 * line that says which item it was is one of those.
 */
@Component
public class KeepsFailure implements StepExecutionListener {

    /** A step that goes on after a failed one begins with the context of that one. */
    @Override
    public void beforeStep(StepExecution step) {
        step.getExecutionContext().remove(JobRun.FAILURE);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        var failures = step.getFailureExceptions();
        if (!failures.isEmpty()) {
            step.getExecutionContext().putString(JobRun.FAILURE, lineOf(failures.getFirst()));
        }
        return step.getExitStatus();
    }

    /** What our own code says of it, and what was at the bottom of it. */
    static String lineOf(Throwable failure) {
        var own = failure;
        for (var cause = own.getCause(); cause != null && isFrameworks(own); cause = own.getCause()) {
            own = cause;
        }
        var root = own;
        for (var cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return own.getCause() == null ? firstLine(own) : firstLine(own) + ": " + firstLine(root);
    }

    private static boolean isFrameworks(Throwable failure) {
        return failure.getClass().getName().startsWith("org.springframework.");
    }

    private static String firstLine(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

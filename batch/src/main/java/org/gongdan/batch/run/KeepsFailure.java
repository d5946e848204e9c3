package org.gongdan.batch.run;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.gongdan.subsidy.job.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps in one line what stopped a step, and what the step had really come to. Spring Batch stores the stack trace alone,
 * cut off before its causes, and the line that says which item it was is one of those. And it stores the context as it
 * is in memory, which is one chunk ahead of the database when it was the commit of that chunk that failed: a restart
 * would leave the chunk out.
 */
@Component
public class KeepsFailure implements StepExecutionListener {

    private final LongFunction<StepExecution> stored;
    private final Closing closing;
    private final Map<Long, ExecutionContext> begun = new ConcurrentHashMap<>();

    @Autowired
    KeepsFailure(JobRepository repository, Closing closing) {
        this(id -> Objects.requireNonNull(repository.getStepExecution(id)), closing);
    }

    KeepsFailure(LongFunction<StepExecution> stored, Closing closing) {
        this.stored = stored;
        this.closing = closing;
    }

    /** A step that goes on after a failed one begins with the context of that one. */
    @Override
    public void beforeStep(StepExecution step) {
        step.getExecutionContext().remove(JobRun.FAILURE);
        begun.put(step.getId(), new ExecutionContext(step.getExecutionContext()));
        closing.begun(step);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        closing.ended(step);
        var atFirst = begun.remove(step.getId());
        var failures = step.getFailureExceptions();
        if (!failures.isEmpty()) {
            // in case the database is away just now: what is done again changes nothing
            if (atFirst != null) {
                step.setExecutionContext(atFirst);
            }
            goBack(step, stored.apply(step.getId()));
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                // a commit that failed, of which it is known now what came of it; an unknown step could not be restarted
                step.setStatus(BatchStatus.FAILED);
            }
            step.getExecutionContext().putString(JobRun.FAILURE, lineOf(failures.getFirst()));
        }
        return step.getExitStatus();
    }

    /**
     * The version in memory is ahead too after a commit that failed, and the step could not even be stored as failed. One
     * that is behind belongs to a process that was thought dead, and what has taken its place is not to be overwritten.
     */
    private static void goBack(StepExecution step, StepExecution committed) {
        step.setExecutionContext(committed.getExecutionContext());
        var version = committed.getVersion();
        if (version != null && step.getVersion() != null && version < step.getVersion()) {
            step.setVersion(version);
        }
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

package org.gongdan.batch.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets steps end after their chunk when this process is shut down, and leaves what they belong to as a kill would: as
 * running, so that another process, or this one when it is up again, goes on. Stopped for good is only what a person
 * stopped.
 */
@Component
class Closing {

    /** As long as a chunk may take; what is not at an end then goes on from its last commit all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApplicationContext process;
    private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Closing(ApplicationContext process) {
        this.process = process;
    }

    void begun(StepExecution step) {
        running.add(step);
        if (closing) {
            step.setTerminateOnly();
        }
    }

    @SuppressWarnings("NullAway") // what is still running has no end
    void ended(StepExecution step) {
        if (closing
                && step.getStatus() == BatchStatus.STOPPED
                && !step.getJobExecution().isStopping()) {
            step.setStatus(BatchStatus.STARTED);
            step.setEndTime(null);
        }
        running.remove(step);
    }

    @SuppressWarnings("NullAway") // as above
    void ended(JobExecution run) {
        if (closing && (run.getStatus() == BatchStatus.STOPPED || run.getStatus() == BatchStatus.STARTED)) {
            run.setStatus(BatchStatus.STARTED);
            run.setEndTime(null);
        }
    }

    boolean isClosing() {
        return closing;
    }

    @EventListener
    void close(ContextClosedEvent closed) {
        if (!closed.getApplicationContext().equals(process)) {
            return;
        }
        closing = true;
        running.forEach(StepExecution::setTerminateOnly);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!running.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

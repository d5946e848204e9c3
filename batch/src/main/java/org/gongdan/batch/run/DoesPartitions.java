package org.gongdan.batch.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Does one partition in a worker process, from wherever it stands. A message may come twice, late, or for a run that was
 * given up: so a partition is done under its lock, and only if the repository says that it is open.
 */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "worker")
class DoesPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(DoesPartitions.class);

    /** A message that goes back to the queue comes again at once. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JobRepository repository;
    private final BeanFactoryStepLocator steps = new BeanFactoryStepLocator();
    private final JobLock lock;
    private final Closing closing;

    DoesPartitions(JobRepository repository, BeanFactory beans, JobLock lock, Closing closing) {
        this.repository = repository;
        this.lock = lock;
        this.closing = closing;
        steps.setBeanFactory(beans);
    }

    /** Returns when the message may be acknowledged: the partition is at an end, or is none of ours to do. */
    void work(StepExecutionRequest request) {
        if (closing.isClosing()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            throw new IllegalStateException("this worker closes");
        }
        try {
            var partition = find(request.getStepExecutionId());
            if (partition == null || !isOpen(partition)) {
                return;
            }
            var name = HandsOutPartitions.lockOf(partition);
            if (!lock.tryTake(name)) {
                LOG.info("{} is being done elsewhere", name);
                return;
            }
            try {
                // asked again under the lock: whoever held it may have come to the end
                var now = find(request.getStepExecutionId());
                if (now != null && isOpen(now)) {
                    execute(request.getStepName(), now);
                }
            } finally {
                lock.release(name);
            }
        } catch (DataAccessException away) {
            LockSupport.parkNanos(PAUSE.toNanos());
            throw away;
        }
    }

    private void execute(String step, StepExecution partition) {
        try {
            steps.getStep(step).execute(partition);
        } catch (JobInterruptedException stopped) {
            LOG.info("{} was stopped", partition.getStepName());
        }
        if (closing.isClosing() && partition.getStatus().isRunning()) {
            throw new IllegalStateException(partition.getStepName() + " goes back to the queue: this worker closes");
        }
    }

    private static boolean isOpen(StepExecution partition) {
        var run = partition.getJobExecution();
        return partition.getStatus().isRunning() && run.getStatus().isRunning() && !run.isStopping();
    }

    private @Nullable StepExecution find(long id) {
        try {
            return repository.getStepExecution(id);
        } catch (EmptyResultDataAccessException absent) {
            return null;
        }
    }
}

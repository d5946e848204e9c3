package org.gongdan.batch.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Picks up runs whose process died. An execution that is marked as running while nobody holds its job's lock belongs to
 * such a process. It goes on from its last commit; the commands it repeats change nothing.
 */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "manager", matchIfMissing = true)
class ResumesInterrupted {

    private static final Logger LOG = LoggerFactory.getLogger(ResumesInterrupted.class);

    private final DescribedJobs jobs;
    private final JobOperator operator;
    private final JobRepository repository;
    private final JobLock lock;

    ResumesInterrupted(DescribedJobs jobs, JobOperator operator, JobRepository repository, JobLock lock) {
        this.jobs = jobs;
        this.operator = operator;
        this.repository = repository;
        this.lock = lock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT15S")
    void resume() {
        for (var job : jobs.all()) {
            var name = job.name();
            if (repository.findRunningJobExecutions(name).isEmpty() || !lock.tryTake(name)) {
                continue;
            }
            var resumed = false;
            try {
                // asked again under the lock: the run may have ended between the two
                for (var dead : repository.findRunningJobExecutions(name)) {
                    resumed |= recover(name, dead, resumed);
                }
            } catch (JobRestartException refused) {
                LOG.error("job {} cannot be resumed", name, refused);
            } finally {
                if (!resumed) {
                    lock.release(name);
                }
            }
        }
    }

    /** @return whether it runs again, and will give the lock back when it has ended */
    private boolean recover(String name, JobExecution dead, boolean another) throws JobRestartException {
        var wasToStop = dead.getStatus() == BatchStatus.STOPPING;
        LOG.warn("job {} was interrupted in run {}", name, dead.getId());
        var recovered = operator.recover(dead);
        if (wasToStop || another || recovered.getStatus() != BatchStatus.FAILED) {
            return false;
        }
        LOG.warn("job {} goes on from the last commit of run {}", name, dead.getId());
        operator.restart(recovered);
        return true;
    }
}

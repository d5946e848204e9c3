package org.gongdan.batch.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.shared.CommandRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts each job once at a time over all processes, tells how runs went, and picks up those whose process died. */
@Component
public class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    private final Map<String, Job> jobs;
    private final JobOperator operator;
    private final JobRepository repository;
    private final JobLock lock;

    JobRuns(Map<String, Job> jobs, JobOperator operator, JobRepository repository, JobLock lock) {
        this.jobs =
                jobs.values().stream().collect(java.util.stream.Collectors.toUnmodifiableMap(Job::getName, job -> job));
        this.operator = operator;
        this.repository = repository;
        this.lock = lock;
    }

    public List<String> names() {
        return jobs.keySet().stream().sorted().toList();
    }

    /** @throws CommandRefused when the job runs already, here or elsewhere, or this very run is complete */
    public Run start(String name, JobParameters parameters) {
        var job = job(name);
        if (!lock.tryTake(name)) {
            throw new CommandRefused(BatchRefusal.RUN_ACTIVE, name);
        }
        var started = false;
        try {
            var execution = operator.start(job, parameters);
            started = true;
            return Run.of(execution);
        } catch (JobInstanceAlreadyCompleteException complete) {
            throw new CommandRefused(BatchRefusal.RUN_COMPLETE, parameters);
        } catch (JobExecutionAlreadyRunningException running) {
            throw new CommandRefused(BatchRefusal.RUN_ACTIVE, name);
        } catch (JobRestartException | InvalidJobParametersException wrong) {
            throw new IllegalStateException(wrong);
        } finally {
            if (!started) {
                lock.release(name);
            }
        }
    }

    /** The newest first. */
    public List<Run> history(String name, int most) {
        job(name);
        return repository.getJobInstances(name, 0, most).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
                .map(Run::of)
                .limit(most)
                .toList();
    }

    public Optional<Run> find(long runId) {
        try {
            return Optional.ofNullable(repository.getJobExecution(runId)).map(Run::of);
        } catch (EmptyResultDataAccessException absent) {
            // the repository on a database throws where its contract says null
            return Optional.empty();
        }
    }

    /**
     * An execution that is marked as running while nobody holds its job's lock belongs to a process that died. It goes
     * on from its last commit; the commands it repeats change nothing.
     */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT15S")
    void resumeInterrupted() {
        for (var name : names()) {
            if (repository.findRunningJobExecutions(name).isEmpty() || !lock.tryTake(name)) {
                continue;
            }
            var resumed = false;
            try {
                // asked again under the lock: the run may have ended between the two
                for (var dead : repository.findRunningJobExecutions(name)) {
                    LOG.warn("job {} was interrupted in run {}; it goes on from its last commit", name, dead.getId());
                    var recovered = operator.recover(dead);
                    if (recovered.getStatus() == BatchStatus.FAILED && !resumed) {
                        operator.restart(recovered);
                        resumed = true;
                    }
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

    private Job job(String name) {
        var job = jobs.get(name);
        if (job == null) {
            throw new CommandRefused(BatchRefusal.JOB_UNKNOWN, name);
        }
        return job;
    }
}

package org.gongdan.batch.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobRunList;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** Starts each job once at a time over all processes, stops and restarts runs, and tells how they go. */
@Component
public class JobRuns {

    /** The job parameter with the newest event when a run was started; a run looks at no later ones. */
    public static final String POSITION = "position";

    private final DescribedJobs jobs;
    private final JobOperator operator;
    private final JobRepository repository;
    private final JobRunList runs;
    private final ReadModels readModels;
    private final JobLock lock;

    JobRuns(
            DescribedJobs jobs,
            JobOperator operator,
            JobRepository repository,
            JobRunList runs,
            ReadModels readModels,
            JobLock lock) {
        this.jobs = jobs;
        this.operator = operator;
        this.repository = repository;
        this.runs = runs;
        this.readModels = readModels;
        this.lock = lock;
    }

    /**
     * @param typed what a person asks for, see {@link org.gongdan.subsidy.job.JobDescription#read}
     * @throws CommandRefused when a parameter breaks its rule, or the job runs already
     */
    public JobRun start(String name, Map<String, String> typed, LocalDate today) {
        return start(name, parameters(jobs.describe(name).read(typed, today), null));
    }

    /** @throws CommandRefused when the job runs already, here or elsewhere, or this very run is complete */
    public JobRun start(String name, JobParameters parameters) {
        if (!lock.tryTake(name)) {
            throw new CommandRefused(JobRefusal.RUN_ACTIVE, name);
        }
        return launched(name, parameters);
    }

    /**
     * Starts what a schedule or a request asks for, once for each cause over all processes and for ever.
     *
     * @return the run of that cause; nothing while the job is busy with another one, so that it is asked again
     * @throws CommandRefused when a parameter breaks its rule
     */
    public Optional<JobRun> startOnce(String name, String cause, Map<String, String> typed, LocalDate today) {
        var known = runs.startedFor(cause);
        if (known.isPresent()) {
            return known;
        }
        var read = jobs.describe(name).read(typed, today);
        if (!lock.tryTake(name)) {
            return Optional.empty();
        }
        // asked again under the lock: another process may have been first
        var meanwhile = runs.startedFor(cause);
        if (meanwhile.isPresent()) {
            lock.release(name);
            return meanwhile;
        }
        return Optional.of(launched(name, parameters(read, cause)));
    }

    /** Asks a run to end after the chunk it is in, wherever it runs. */
    public JobRun stop(String name, long runId) {
        var execution = execution(name, runId);
        try {
            if (!operator.stop(execution)) {
                throw new CommandRefused(JobRefusal.RUN_NOT_ACTIVE, runId, execution.getStatus());
            }
        } catch (JobExecutionNotRunningException ended) {
            throw new CommandRefused(JobRefusal.RUN_NOT_ACTIVE, runId, execution.getStatus());
        }
        return runs.find(runId).orElseThrow();
    }

    /** Goes on with a run that failed or was stopped, from its last commit. */
    public JobRun restart(String name, long runId) {
        var execution = execution(name, runId);
        if (execution.isRunning() || !lock.tryTake(name)) {
            throw new CommandRefused(JobRefusal.RUN_ACTIVE, name);
        }
        settle(execution);
        return launched(name, execution.getJobParameters());
    }

    /**
     * Goes on with a run as a request asks, however often the same request is seen.
     *
     * @return the run that goes on from it, which may have been started before
     */
    JobRun restartOnce(String name, long runId) {
        var newest = repository.getLastJobExecution(name, execution(name, runId).getJobParameters());
        return newest == null || newest.getId() <= runId
                ? restart(name, runId)
                : runs.find(newest.getId()).orElseThrow();
    }

    /**
     * A run is left in an unknown state when the database went away at its very end. Its chunks are transactions and
     * their position is part of them, so it can go on as one that failed.
     */
    private void settle(JobExecution run) {
        if (run.getStatus() != BatchStatus.UNKNOWN) {
            return;
        }
        for (var step : run.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        run.setStatus(BatchStatus.FAILED);
        repository.update(run);
    }

    /** The newest first. */
    public List<JobRun> history(String name, int most) {
        var filter = new JobRunList.Filter(jobs.describe(name).name(), null);
        return runs.list(filter, new PageRequest(0, most)).items();
    }

    public Optional<JobRun> find(long runId) {
        return runs.find(runId);
    }

    /** The caller has taken the lock; it is given back here if no run comes of it, and by the run otherwise. */
    private JobRun launched(String name, JobParameters parameters) {
        var started = false;
        try {
            var execution = operator.start(jobs.job(name), parameters);
            started = true;
            return runs.find(execution.getId()).orElseThrow();
        } catch (JobInstanceAlreadyCompleteException complete) {
            throw new CommandRefused(JobRefusal.RUN_COMPLETE, parameters);
        } catch (JobExecutionAlreadyRunningException running) {
            throw new CommandRefused(JobRefusal.RUN_ACTIVE, name);
        } catch (JobRestartException | InvalidJobParametersException wrong) {
            throw new IllegalStateException(wrong);
        } finally {
            if (!started) {
                lock.release(name);
            }
        }
    }

    private JobParameters parameters(Map<String, String> read, @Nullable String cause) {
        var parameters = new JobParametersBuilder();
        read.forEach(parameters::addString);
        parameters.addLong(POSITION, readModels.head());
        if (cause != null) {
            parameters.addString(JobRun.CAUSE, cause);
        }
        return parameters.toJobParameters();
    }

    private JobExecution execution(String name, long runId) {
        try {
            var execution = repository.getJobExecution(runId);
            if (execution != null && execution.getJobInstance().getJobName().equals(name)) {
                return execution;
            }
        } catch (EmptyResultDataAccessException absent) {
            // the repository on a database throws where its contract says null
        }
        throw new CommandRefused(JobRefusal.JOB_UNKNOWN, name + "/" + runId);
    }
}

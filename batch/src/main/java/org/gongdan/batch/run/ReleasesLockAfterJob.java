package org.gongdan.batch.run;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Gives the lock of a job back when its run has ended, well or badly. */
@Component
public class ReleasesLockAfterJob implements JobExecutionListener {

    private final JobLock lock;
    private final Closing closing;

    ReleasesLockAfterJob(JobLock lock, Closing closing) {
        this.lock = lock;
        this.closing = closing;
    }

    @Override
    public void afterJob(JobExecution execution) {
        closing.ended(execution);
        lock.release(execution.getJobInstance().getJobName());
    }
}

package org.gongdan.batch.run;

import java.time.Clock;
import org.gongdan.subsidy.job.JobBoard;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says on the board what there is to run, and that somebody is there to run it. */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "manager", matchIfMissing = true)
class PostsJobs {

    private final DescribedJobs jobs;
    private final JobBoard board;
    private final Clock clock;

    PostsJobs(DescribedJobs jobs, JobBoard board, Clock clock) {
        this.jobs = jobs;
        this.board = board;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "PT20S")
    void post() {
        board.post(jobs.all(), clock.instant());
    }
}

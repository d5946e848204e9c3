package org.gongdan.batch.run;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.shared.CommandRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts jobs when they are due. It does not fire at a moment, it asks whether the last moment that has come was kept:
 * so any number of processes start one run, a busy job is started when it is free, and what fell into a time when no
 * process was up is made up for, once.
 */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "manager", matchIfMissing = true)
class KeepsSchedules {

    private static final Logger LOG = LoggerFactory.getLogger(KeepsSchedules.class);

    private final DescribedJobs jobs;
    private final JobRuns runs;
    private final JobBoard board;
    private final Clock clock;

    KeepsSchedules(DescribedJobs jobs, JobRuns runs, JobBoard board, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.board = board;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${gongdan.jobs.look-every:PT10S}")
    void look() {
        var now = ZonedDateTime.now(clock).withZoneSameInstant(JobSchedule.ZONE);
        // longer ago than the longest schedule, a year, nothing is the last one that was due
        var yearAgo = now.minusYears(1).minusDays(1);
        var began = board.began().atZone(JobSchedule.ZONE);
        var after = began.isAfter(yearAgo) ? began : yearAgo;
        for (var job : jobs.all()) {
            for (var schedule : job.schedules()) {
                schedule.lastWithin(after, now).ifPresent(due -> keep(job, schedule, due));
            }
        }
    }

    private void keep(JobDescription job, JobSchedule schedule, ZonedDateTime due) {
        var cause = causeOf(job, schedule, due);
        try {
            runs.startOnce(job.name(), cause, schedule.parameters(), due.toLocalDate());
        } catch (CommandRefused refused) {
            LOG.error("job {} is due by its schedule {} and was refused", job.name(), schedule.name(), refused);
        }
    }

    static String causeOf(JobDescription job, JobSchedule schedule, ZonedDateTime due) {
        return "schedule " + job.name() + " " + schedule.name() + " "
                + due.toLocalDateTime().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}

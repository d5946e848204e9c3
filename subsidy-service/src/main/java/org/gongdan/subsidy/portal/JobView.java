package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.job.JobBoard.Posted;
import org.gongdan.subsidy.job.JobSchedule;
import org.jspecify.annotations.Nullable;

/**
 * A job as its card shows it.
 *
 * @param alive whether a batch process has said of late that it runs this job
 * @param mayRequest whether the reader can ask for a run of it here
 */
record JobView(
        String name,
        String title,
        String about,
        List<Due> schedules,
        boolean alive,
        Instant seenAt,
        boolean mayRequest) {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** @param next null when the schedule is off */
    record Due(String name, @Nullable Instant next) {}

    static List<JobView> of(List<Posted> jobs, Clock clock, Caller caller) {
        var now = clock.instant();
        return jobs.stream()
                .map(each -> new JobView(
                        each.job().name(),
                        each.job().title().in(LocaleOf.reader()),
                        each.job().about().in(LocaleOf.reader()),
                        each.job().schedules().stream()
                                .map(schedule -> due(schedule, now))
                                .toList(),
                        each.seenAt().isAfter(now.minus(SILENCE)),
                        each.seenAt(),
                        each.job().mayBeStartedBy(caller)))
                .toList();
    }

    private static Due due(JobSchedule schedule, Instant now) {
        return new Due(
                schedule.name(),
                schedule.nextAfter(now.atZone(JobSchedule.ZONE))
                        .map(ZonedDateTime::toInstant)
                        .orElse(null));
    }
}

package org.gongdan.batch.deadlines;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.batch.run.BatchRefusal;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.Run;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts the search for what did not come. */
@RestController
@RequestMapping("/api/jobs/" + DeadlinesJobConfiguration.NAME + "/runs")
class DeadlinesApi {

    private final JobRuns runs;
    private final Clock clock;

    DeadlinesApi(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** @param day what was due before it is missing; today when absent */
    record Request(@Nullable LocalDate day) {}

    @PostMapping
    ResponseEntity<Run> start(@RequestBody Request request, Caller caller) {
        if (!caller.has(Role.OPERATOR) && !caller.has(Role.OFFICER)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, DeadlinesJobConfiguration.NAME);
        }
        var today = LocalDate.now(clock);
        var day = request.day() == null ? today : request.day();
        if (day.isAfter(today)) {
            throw CommandRefused.at("day", BatchRefusal.PERIOD_NOT_OVER, day, day);
        }
        var parameters = new JobParametersBuilder()
                .addLocalDate(DeadlinesJobConfiguration.DAY, day)
                .addString("started-at", clock.instant().toString())
                .toJobParameters();
        var run = runs.start(DeadlinesJobConfiguration.NAME, parameters);
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + DeadlinesJobConfiguration.NAME + "/runs/" + run.runId()))
                .body(run);
    }
}

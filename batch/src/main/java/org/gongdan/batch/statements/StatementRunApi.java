package org.gongdan.batch.statements;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.batch.run.BatchRefusal;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.Run;
import org.gongdan.config.axon.ReadModels;
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

/** Starts the issue of the statements of a year. */
@RestController
@RequestMapping("/api/jobs/" + StatementRunJobConfiguration.NAME + "/runs")
class StatementRunApi {

    private final JobRuns runs;
    private final ReadModels readModels;
    private final Clock clock;

    StatementRunApi(JobRuns runs, ReadModels readModels, Clock clock) {
        this.runs = runs;
        this.readModels = readModels;
        this.clock = clock;
    }

    /** @param year one that is over; the last when absent */
    record Request(@Nullable Integer year) {}

    @PostMapping
    ResponseEntity<Run> start(@RequestBody Request request, Caller caller) {
        if (!caller.has(Role.OPERATOR) && !caller.has(Role.FINANCE)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, StatementRunJobConfiguration.NAME);
        }
        var thisYear = LocalDate.now(clock).getYear();
        var year = request.year() == null ? thisYear - 1 : request.year();
        if (year < 2000 || year >= thisYear) {
            throw CommandRefused.at("year", BatchRefusal.PERIOD_NOT_OVER, year, (year + 1) + "-01-01");
        }
        var parameters = new JobParametersBuilder()
                .addString(StatementRunJobConfiguration.YEAR, String.valueOf(year))
                .addLong(StatementRunJobConfiguration.POSITION, readModels.head())
                .toJobParameters();
        var run = runs.start(StatementRunJobConfiguration.NAME, parameters);
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + StatementRunJobConfiguration.NAME + "/runs/" + run.runId()))
                .body(run);
    }
}

package org.gongdan.batch.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobRunList;
import org.gongdan.subsidy.job.StepProgress;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which jobs there are, how far their runs are and how earlier ones ended; starts, stops and restarts them. */
@RestController
@RequestMapping("/api/jobs")
class JobApi {

    private final DescribedJobs jobs;
    private final JobRuns runs;
    private final JobRunList list;
    private final Clock clock;

    JobApi(DescribedJobs jobs, JobRuns runs, JobRunList list, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.list = list;
        this.clock = clock;
    }

    /**
     * @param next when a schedule starts it next; null when all are off
     * @param last its newest run
     */
    record JobView(JobDescription description, @Nullable Instant next, @Nullable JobRun last) {}

    /** @param steps in their order, the partitions of a step after it */
    record RunView(
            @JsonUnwrapped JobRun run, @Nullable BigDecimal rate, @Nullable Instant estimatedEnd, int percent, List<StepProgress> steps) {}

    @GetMapping
    List<JobView> jobs(Caller caller) {
        mayLook(caller);
        var now = ZonedDateTime.now(clock);
        return jobs.all().stream()
                .map(job -> new JobView(
                        job,
                        job.schedules().stream()
                                .flatMap(each -> each.nextAfter(now).stream())
                                .min(ZonedDateTime::compareTo)
                                .map(ZonedDateTime::toInstant)
                                .orElse(null),
                        runs.history(job.name(), 1).stream().findFirst().orElse(null)))
                .toList();
    }

    @GetMapping("/{name}/runs")
    PageOf<JobRun> history(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) @Nullable String status,
            Caller caller) {
        mayLook(caller);
        return list.list(
                new JobRunList.Filter(jobs.describe(name).name(), status), new PageRequest(page, size));
    }

    @GetMapping("/{name}/runs/{runId}")
    RunView run(@PathVariable String name, @PathVariable long runId, Caller caller) {
        mayLook(caller);
        var run = Optional.of(runId)
                .flatMap(runs::find)
                .filter(found -> found.job().equals(name))
                .orElseThrow(() -> new CommandRefused(JobRefusal.JOB_UNKNOWN, name + "/" + runId));
        return new RunView(
                run,
                run.rate(),
                run.estimatedEnd(),
                run.percent(),
                list.steps(runId));
    }

    @PostMapping("/{name}/runs")
    ResponseEntity<JobRun> start(@PathVariable String name, @RequestBody TypedParameters typed, Caller caller) {
        mayStart(name, caller);
        return started(runs.start(name, typed.values(), LocalDate.now(clock)));
    }

    @PostMapping("/{name}/runs/{runId}/stop")
    ResponseEntity<JobRun> stop(@PathVariable String name, @PathVariable long runId, Caller caller) {
        mayStart(name, caller);
        return ResponseEntity.accepted().body(runs.stop(name, runId));
    }

    @PostMapping("/{name}/runs/{runId}/restart")
    ResponseEntity<JobRun> restart(@PathVariable String name, @PathVariable long runId, Caller caller) {
        mayStart(name, caller);
        return started(runs.restart(name, runId));
    }

    private static ResponseEntity<JobRun> started(JobRun run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + run.job() + "/runs/" + run.runId()))
                .body(run);
    }

    private void mayStart(String name, Caller caller) {
        if (!jobs.describe(name).mayBeStartedBy(caller)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, name);
        }
    }

    private static void mayLook(Caller caller) {
        if (!caller.isOfSecretariat() && !caller.has(Role.OPERATOR) && !caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "jobs");
        }
    }
}

package org.gongdan.subsidy.job.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRestart;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRun;
import org.gongdan.subsidy.job.JobRequestCommand.RequestStop;
import org.gongdan.subsidy.job.JobRequestId;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobRunList;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks that a job runs, stops or goes on, outside its schedule, and tells what came of it; batch does it in a moment. */
@RestController
@RequestMapping("/api/job-requests")
class JobRequestApi {

    private final Commands commands;
    private final JobRequests requests;
    private final JobRunList runs;
    private final NewIds ids;

    JobRequestApi(Commands commands, JobRequests requests, JobRunList runs, NewIds ids) {
        this.commands = commands;
        this.requests = requests;
        this.runs = runs;
        this.ids = ids;
    }

    /** @param parameters what differs from the usual; none when left out */
    record Wish(@NotNull String job, @Nullable Map<String, String> parameters) {}

    /** Which run of a job is meant. */
    record Meant(@NotNull String job, @NotNull Long run) {}

    /** @param progress how far the run is that came of it; null as long as there is none */
    record RequestView(
            @JsonUnwrapped JobRequests.Row request,
            @Nullable JobRun progress) {}

    @PostMapping
    ResponseEntity<JobRequests.Row> run(@Valid @RequestBody Wish wish, Caller caller) {
        var id = next();
        var typed = wish.parameters() == null ? Map.<String, String>of() : wish.parameters();
        return created(new RequestRun(id, wish.job(), typed), id, caller);
    }

    @PostMapping("/stops")
    ResponseEntity<JobRequests.Row> stop(@Valid @RequestBody Meant meant, Caller caller) {
        var id = next();
        return created(new RequestStop(id, meant.job(), meant.run()), id, caller);
    }

    @PostMapping("/restarts")
    ResponseEntity<JobRequests.Row> restart(@Valid @RequestBody Meant meant, Caller caller) {
        var id = next();
        return created(new RequestRestart(id, meant.job(), meant.run()), id, caller);
    }

    @GetMapping
    PageOf<JobRequests.Row> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size, Caller caller) {
        mayLook(caller);
        return requests.list(new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    ResponseEntity<RequestView> one(@PathVariable String id, Caller caller) {
        mayLook(caller);
        var row = requests.find(PathId.of(id, JobRequestId::new)).orElseThrow(JobRequestApi::absent);
        var progress = Optional.ofNullable(row.run()).flatMap(runs::find).orElse(null);
        return Versions.tagged(new RequestView(row, progress), row.version());
    }

    private JobRequestId next() {
        return new JobRequestId(ids.next(JobRequestId.KIND));
    }

    private ResponseEntity<JobRequests.Row> created(Object command, JobRequestId id, Caller caller) {
        commands.sendAndSee(command, caller, null);
        return ResponseEntity.created(URI.create("/api/job-requests/" + id))
                .body(requests.find(id).orElseThrow(JobRequestApi::absent));
    }

    private static void mayLook(Caller caller) {
        if (!caller.isOfSecretariat() && !caller.has(Role.OPERATOR) && !caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "job-requests");
        }
    }

    private static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}

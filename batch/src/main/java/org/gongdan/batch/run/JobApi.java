package org.gongdan.batch.run;

import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which jobs there are, how far their runs are and how earlier ones ended. */
@RestController
@RequestMapping("/api/jobs")
class JobApi {

    private final JobRuns runs;

    JobApi(JobRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    List<String> jobs(Caller caller) {
        mayLook(caller);
        return runs.names();
    }

    @GetMapping("/{name}/runs")
    List<Run> history(@PathVariable String name, @RequestParam(defaultValue = "20") int size, Caller caller) {
        mayLook(caller);
        return runs.history(name, Math.clamp(size, 1, 200));
    }

    @GetMapping("/{name}/runs/{runId}")
    Run run(@PathVariable String name, @PathVariable long runId, Caller caller) {
        mayLook(caller);
        return runs.find(runId)
                .filter(run -> run.job().equals(name))
                .orElseThrow(() -> new CommandRefused(BatchRefusal.JOB_UNKNOWN, name + "/" + runId));
    }

    private static void mayLook(Caller caller) {
        if (!caller.isOfSecretariat() && !caller.has(Role.OPERATOR) && !caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "jobs");
        }
    }
}

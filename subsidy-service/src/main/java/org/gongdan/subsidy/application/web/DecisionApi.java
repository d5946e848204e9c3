package org.gongdan.subsidy.application.web;

import java.net.URI;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.DecisionReplays;
import org.gongdan.subsidy.application.DecisionReplays.Alarm;
import org.gongdan.subsidy.application.DecisionReplays.Check;
import org.gongdan.subsidy.application.DecisionReplays.Decision;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Past decisions beside what the rules give now; for the secretariat and auditors. */
@RestController
class DecisionApi {

    private final DecisionReplays replays;
    private final VisibleApplications visible;

    DecisionApi(DecisionReplays replays, VisibleApplications visible) {
        this.replays = replays;
        this.visible = visible;
    }

    @GetMapping("/api/applications/{id}/decisions")
    List<Decision> decisions(@PathVariable String id, Caller caller) {
        var application = visible.details(id, caller).summary().id();
        requireAllowed(caller);
        return replays.of(application);
    }

    /** Begins to check every decision on every application; answers with the check under way when there is one. */
    @PostMapping("/api/decision-checks")
    ResponseEntity<Check> start(Caller caller) {
        var check = replays.start(caller);
        return ResponseEntity.created(URI.create("/api/decision-checks/" + check.id()))
                .body(check);
    }

    @GetMapping("/api/decision-checks")
    List<Check> latest(Caller caller) {
        requireAllowed(caller);
        return replays.latest();
    }

    /** Decisions that came out otherwise when they were last checked. */
    @GetMapping("/api/decision-checks/alarms")
    PageOf<Alarm> alarms(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Caller caller) {
        requireAllowed(caller);
        return replays.alarms(new PageRequest(page, size));
    }

    @GetMapping("/api/decision-checks/{id}")
    Check check(@PathVariable String id, Caller caller) {
        requireAllowed(caller);
        return replays.find(id).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    private static void requireAllowed(Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "decisions");
        }
    }
}

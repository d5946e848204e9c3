package org.gongdan.subsidy.obligation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.obligation.DueDuties;
import org.gongdan.subsidy.obligation.Duty;
import org.gongdan.subsidy.obligation.ObligationCommand.LiftObligation;
import org.gongdan.subsidy.obligation.ObligationId;
import org.gongdan.subsidy.obligation.ObligationKind;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.Obligations.Filter;
import org.gongdan.subsidy.obligation.Obligations.Row;
import org.gongdan.subsidy.obligation.Obligations.Status;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What enterprises owe: to themselves what they have to do by when, to the secretariat what did not come. */
@RestController
@RequestMapping("/api/obligations")
class ObligationApi {

    private final Obligations obligations;
    private final DueDuties duties;
    private final Commands commands;

    ObligationApi(Obligations obligations, DueDuties duties, Commands commands) {
        this.obligations = obligations;
        this.duties = duties;
        this.commands = commands;
    }

    record Lifting(@NotNull String reason) {}

    @GetMapping
    PageOf<Row> list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable ObligationKind kind,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String uscc,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        var wanted = new PageRequest(page, size);
        if (caller.seesEveryEnterprise()) {
            return obligations.list(new Filter(status, kind, step, q, uscc), wanted);
        }
        var own = caller.organisation();
        if (own == null || (uscc != null && !uscc.equals(own))) {
            return new PageOf<>(List.of(), wanted.page(), wanted.size(), 0);
        }
        return obligations.list(new Filter(status, kind, step, q, own), wanted);
    }

    /** What the caller's own enterprise has to do, overdue or soon due, the most urgent first. */
    @GetMapping("/to-do")
    List<Duty> toDo(Caller caller) {
        var own = caller.organisation();
        if (own == null) {
            return List.of();
        }
        var lifted = obligations.liftedOf(own);
        return duties.toDo(own).stream()
                .filter(duty -> !lifted.contains(duty.id()))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Row> get(@PathVariable String id, Caller caller) {
        var row = obligations
                .find(PathId.of(id, ObligationId::new))
                .filter(found -> caller.sees(found.duty().uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    @PostMapping("/{id}/lifting")
    ResponseEntity<Row> lift(
            @PathVariable String id,
            @Valid @RequestBody Lifting lifting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            Caller caller) {
        var obligation = PathId.of(id, ObligationId::new);
        commands.sendAndSee(new LiftObligation(obligation, lifting.reason()), caller, Versions.seen(seen));
        return get(id, caller);
    }
}

package org.gongdan.subsidy.reconciliation.web;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRunId;
import org.gongdan.subsidy.reconciliation.ReconciliationRuns;
import org.gongdan.subsidy.reconciliation.ReconciliationRuns.Change;
import org.gongdan.subsidy.reconciliation.ReconciliationRuns.Run;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs with what they left behind and changed, for those who see every enterprise. */
@RestController
@RequestMapping("/api/reconciliations/runs")
class ReconciliationRunApi {

    private final ReconciliationRuns runs;

    ReconciliationRunApi(ReconciliationRuns runs) {
        this.runs = runs;
    }

    /** @param period such as 2026-11; all when it is absent */
    @GetMapping
    PageOf<Run> list(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        mayLook(caller);
        return runs.list(period == null ? null : PathId.of(period, Period::new), new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    Run get(@PathVariable String id, Caller caller) {
        mayLook(caller);
        return find(id);
    }

    @GetMapping("/{id}/changes")
    PageOf<Change> changes(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        mayLook(caller);
        return runs.changes(find(id).id(), new PageRequest(page, size));
    }

    private Run find(String id) {
        return runs.find(PathId.of(id, ReconciliationRunId::new))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    private static void mayLook(Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "reconciliations");
        }
    }
}

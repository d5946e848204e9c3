package org.gongdan.subsidy.reconciliation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.RequestReconciliation;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestId;
import org.gongdan.subsidy.reconciliation.ReconciliationRequests;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a reconciliation outside its schedule, and tells which run came of it. */
@RestController
@RequestMapping("/api/reconciliation-requests")
class ReconciliationRequestApi {

    private final Commands commands;
    private final ReconciliationRequests requests;
    private final NewIds ids;

    ReconciliationRequestApi(Commands commands, ReconciliationRequests requests, NewIds ids) {
        this.commands = commands;
        this.requests = requests;
        this.ids = ids;
    }

    /** @param rate at which later money is discounted in a year, such as 0.08 */
    record Wish(@NotNull Period period, @NotNull BigDecimal rate) {}

    @PostMapping
    ResponseEntity<ReconciliationRequests.Row> request(@Valid @RequestBody Wish wish, Caller caller) {
        var id = new ReconciliationRequestId(ids.next(ReconciliationRequestId.KIND));
        commands.sendAndSee(new RequestReconciliation(id, wish.period(), wish.rate()), caller, null);
        return ResponseEntity.created(URI.create("/api/reconciliation-requests/" + id))
                .body(requests.find(id).orElseThrow(ReconciliationRequestApi::absent));
    }

    @GetMapping
    PageOf<ReconciliationRequests.Row> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size, Caller caller) {
        mayLook(caller);
        return requests.list(new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReconciliationRequests.Row> one(@PathVariable String id, Caller caller) {
        mayLook(caller);
        var row = requests.find(PathId.of(id, ReconciliationRequestId::new))
                .orElseThrow(ReconciliationRequestApi::absent);
        return Versions.tagged(row, row.version());
    }

    private static void mayLook(Caller caller) {
        if (!caller.isOfSecretariat() && !caller.has(Role.OPERATOR) && !caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "reconciliation-requests");
        }
    }

    private static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}

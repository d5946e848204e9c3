package org.gongdan.subsidy.reconciliation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.ExplainBreak;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.reconciliation.Reconciliations.Difference;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was found of one investment; people of an enterprise see their own, and those of others are absent to them. */
@RestController
@RequestMapping("/api/investments/{id}")
class InvestmentReconciliationApi {

    private static final int LONGEST = 2000;

    private final Commands commands;
    private final InvestmentList investments;
    private final Reconciliations reconciliations;

    InvestmentReconciliationApi(Commands commands, InvestmentList investments, Reconciliations reconciliations) {
        this.commands = commands;
        this.investments = investments;
        this.reconciliations = reconciliations;
    }

    record Explanation(
            @NotNull Period period,
            Break.@NotNull Type type,
            @NotBlank @Size(max = LONGEST) String explanation) {}

    @GetMapping("/reconciliations")
    List<Reconciliations.Result> reconciliations(@PathVariable String id, Caller caller) {
        return reconciliations.history(visible(id, caller));
    }

    @GetMapping("/breaks")
    List<Difference> breaks(@PathVariable String id, Caller caller) {
        return reconciliations.breaks(visible(id, caller));
    }

    @PostMapping("/break-explanations")
    ResponseEntity<Difference> explain(
            @PathVariable String id, @Valid @RequestBody Explanation request, Caller caller) {
        var investment = visible(id, caller);
        commands.sendAndSee(
                new ExplainBreak(investment, request.period(), request.type(), request.explanation()), caller, null);
        var explained = reconciliations.breaks(investment).stream()
                .filter(each ->
                        each.period().equals(request.period()) && each.found().type() == request.type())
                .findFirst()
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return ResponseEntity.created(URI.create("/api/investments/" + investment + "/breaks"))
                .body(explained);
    }

    private InvestmentId visible(String id, Caller caller) {
        return investments
                .find(PathId.of(id, InvestmentId::new))
                .filter(found -> caller.sees(found.summary().uscc()))
                .map(found -> found.summary().id())
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}

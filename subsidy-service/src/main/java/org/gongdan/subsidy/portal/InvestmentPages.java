package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.investment.FunctionUses;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.Retentions;
import org.gongdan.subsidy.investment.RunningCosts;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Investments: what was agreed, reached, measured, claimed and found when all of it was compared. */
@Controller
class InvestmentPages {

    private final InvestmentList investments;
    private final InvestmentKpis kpis;
    private final Reconciliations reconciliations;
    private final ClaimList claims;
    private final Benchmarks benchmarks;
    private final ReturnPanel returns;
    private final FunctionUses uses;
    private final Retentions retentions;
    private final RunningCosts costs;
    private final Sight sight;

    InvestmentPages(
            InvestmentList investments,
            InvestmentKpis kpis,
            Reconciliations reconciliations,
            ClaimList claims,
            Benchmarks benchmarks,
            ReturnPanel returns,
            FunctionUses uses,
            Retentions retentions,
            RunningCosts costs,
            Sight sight) {
        this.investments = investments;
        this.kpis = kpis;
        this.reconciliations = reconciliations;
        this.claims = claims;
        this.benchmarks = benchmarks;
        this.returns = returns;
        this.uses = uses;
        this.retentions = retentions;
        this.costs = costs;
        this.sight = sight;
    }

    @GetMapping("/investments")
    String list(
            @RequestParam(required = false) InvestmentList.@Nullable Status status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = q == null || q.isBlank() ? null : q.strip();
        var filter = new InvestmentList.Filter(wanted, status, Sight.narrowed(caller));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", InvestmentList.Status.values());
        model.addAttribute("rows", investments.list(filter, new PageRequest(page, 20)));
        return Answer.show("portal/investments", "results", request, response);
    }

    @GetMapping("/investments/{id}")
    String show(@PathVariable String id, Model model, Caller caller) {
        var investment = sight.investment(id, caller);
        var key = investment.summary().id();
        model.addAttribute("investment", investment);
        model.addAttribute("sum", investment.summary());
        model.addAttribute("bar", ShareBar.ofParties(investment.summary().shares()));
        model.addAttribute("fit", FitView.of(investment.functions(), benchmarks));
        model.addAttribute("series", kpis.of(key).stream().map(KpiView::of).toList());
        model.addAttribute("use", UseView.of(uses.of(key), investment.functions()));
        model.addAttribute("retention", retentions.standing(key).orElse(null));
        model.addAttribute("costs", costs.of(key));
        var isOwn = investment.summary().uscc().equals(caller.organisation());
        model.addAttribute("mayReport", isOwn && new Viewer(caller, null).mayApply());
        model.addAttribute("mayVerify", caller.has(Role.REVIEWER));
        model.addAttribute(
                "maySettle", caller.has(Role.OFFICER) || caller.has(Role.FINANCE) || caller.has(Role.APPROVER));
        model.addAttribute("breaks", reconciliations.breaks(key));
        var latest = reconciliations.history(key).stream().findFirst().orElse(null);
        model.addAttribute("figures", latest == null ? null : latest.figures());
        model.addAttribute("claims", claims.byInvestment(key));
        returns.show(investment.summary(), model);
        return "portal/investment";
    }

    @GetMapping("/investments/{id}/deferred-income")
    ResponseEntity<byte[]> deferredIncome(@PathVariable String id, Caller caller) {
        var investment = sight.investment(id, caller).summary();
        var name =
                ContentDisposition.attachment().filename("deferred-income.csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(returns.file(investment).getBytes(StandardCharsets.UTF_8));
    }
}

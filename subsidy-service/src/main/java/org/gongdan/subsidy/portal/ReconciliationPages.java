package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.BreakFile;
import org.gongdan.subsidy.reconciliation.BreakReport;
import org.gongdan.subsidy.reconciliation.ReconciliationRunId;
import org.gongdan.subsidy.reconciliation.ReconciliationRuns;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Runs with their manifests, and the differences they found, for secretariat, auditors and operators. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationPages {

    private static final int ROWS = 20;
    private static final int RUNS = 12;

    private final ReconciliationRuns runs;
    private final BreakReport report;
    private final BreakFile file;

    ReconciliationPages(ReconciliationRuns runs, BreakReport report, BreakFile file) {
        this.runs = runs;
        this.report = report;
        this.file = file;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) Break.@Nullable Type type,
            @RequestParam(required = false) Break.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable String uscc,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayLook(caller);
        var search = new BreakSearch(type, severity, open, uscc, q);
        model.addAttribute("filter", search);
        model.addAttribute("types", Break.Type.values());
        model.addAttribute("severities", Break.Severity.values());
        model.addAttribute("rows", report.list(search.filter(), new PageRequest(page, ROWS)));
        model.addAttribute("ageing", AgeBar.of(report.ageing(search.filter())));
        model.addAttribute("runs", runs.list(null, new PageRequest(0, RUNS)).items());
        return Answer.show("portal/reconciliation", "results", request, response);
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayLook(caller);
        var run = runs.find(PathId.of(id, ReconciliationRunId::new)).orElseThrow(Sight::absent);
        model.addAttribute("run", run);
        model.addAttribute("manifest", run.manifest());
        model.addAttribute(
                "rows", runs.changes(run.id(), new PageRequest(page, ROWS)).map(ChangeView::of));
        return Answer.show("portal/reconciliation-run", "changes", request, response);
    }

    @GetMapping("/file")
    void download(
            @RequestParam(required = false) Break.@Nullable Type type,
            @RequestParam(required = false) Break.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable String uscc,
            @RequestParam(required = false) @Nullable String q,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        mayLook(caller);
        file.write(new BreakSearch(type, severity, open, uscc, q).filter(), response);
    }

    static void mayLook(Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "reconciliation");
        }
    }
}

package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.obligation.ObligationCommand.LiftObligation;
import org.gongdan.subsidy.obligation.ObligationId;
import org.gongdan.subsidy.obligation.ObligationKind;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.Obligations.Status;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was due and did not come: of every enterprise for those who see all, else of one's own. */
@Controller
class ObligationPages {

    private static final int ROWS = 20;

    private final Obligations obligations;
    private final Desk desk;
    private final Texts texts;

    ObligationPages(Obligations obligations, Desk desk, Texts texts) {
        this.obligations = obligations;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/obligations")
    String list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable ObligationKind kind,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = q == null || q.isBlank() ? null : q.strip();
        fill(model, new Obligations.Filter(status, kind, step, wanted, Sight.narrowed(caller)), page, caller);
        return Answer.show("portal/obligations", "results", request, response);
    }

    @PostMapping("/obligations/{id}/lifting")
    String lift(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var obligation = PathId.of(id, ObligationId::new);
        var row = obligations
                .find(obligation)
                .filter(found -> caller.sees(found.duty().uscc()))
                .orElseThrow(Sight::absent);
        var refused = desk.send(new LiftObligation(obligation, reason), caller, seen);
        if (refused.isEmpty()) {
            return Answer.goTo("/obligations?q=" + row.duty().subject(), request);
        }
        model.addAttribute("refusal", texts.of(refused.get()));
        model.addAttribute("refusedId", id);
        model.addAttribute("typedReason", reason);
        fill(model, new Obligations.Filter(null, null, null, row.duty().subject(), Sight.narrowed(caller)), 0, caller);
        return Answer.refuse("portal/obligations", "results", request, response);
    }

    private void fill(Model model, Obligations.Filter filter, int page, Caller caller) {
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("kinds", new ObligationKind[] {
            ObligationKind.KPI_REPORT, ObligationKind.FINAL_CLAIM, ObligationKind.FUNCTION_USE
        });
        model.addAttribute("steps", Step.values());
        model.addAttribute("mayLift", caller.has(Role.OFFICER) || caller.has(Role.APPROVER));
        model.addAttribute("rows", obligations.list(filter, new PageRequest(page, ROWS)));
    }
}

package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.BreakReport;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.ExplainBreak;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One difference with both its numbers, and the form in which somebody explains it. */
@Controller
@RequestMapping("/reconciliation/breaks/{investment}/{period}/{type}")
class BreakPages {

    private final BreakReport report;
    private final Desk desk;
    private final Texts texts;

    BreakPages(BreakReport report, Desk desk, Texts texts) {
        this.report = report;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @PathVariable String investment,
            @PathVariable String period,
            @PathVariable String type,
            Model model,
            Caller caller) {
        ReconciliationPages.mayLook(caller);
        fill(model, find(investment, period, type), caller);
        return "portal/break";
    }

    @PostMapping("/explanation")
    String explain(
            @PathVariable String investment,
            @PathVariable String period,
            @PathVariable String type,
            @RequestParam(defaultValue = "") String explanation,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var line = find(investment, period, type);
        var difference = line.difference();
        var command = new ExplainBreak(
                difference.investmentId(),
                difference.period(),
                difference.found().type(),
                explanation.strip());
        var refused = desk.send(command, caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/reconciliation/breaks/" + investment + "/" + period + "/" + type, request);
        }
        fill(model, line, caller);
        model.addAttribute("refusal", texts.of(refused.get()));
        model.addAttribute("typed", explanation);
        return Answer.refuse("portal/break", "form", request, response);
    }

    private static void fill(Model model, BreakReport.Line line, Caller caller) {
        model.addAttribute("line", line);
        model.addAttribute("difference", line.difference());
        model.addAttribute(
                "mayExplain",
                line.difference().clearedAt() == null && (caller.has(Role.FINANCE) || caller.has(Role.REVIEWER)));
    }

    private BreakReport.Line find(String investment, String period, String type) {
        return report.find(
                        PathId.of(investment, InvestmentId::new),
                        PathId.of(period, Period::new),
                        PathId.of(type, Break.Type::valueOf))
                .orElseThrow(Sight::absent);
    }
}

package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.KpiHistory;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a reviewer makes of reported indicators: as claimed, or another value, always with what it rests on. */
@Controller
@RequestMapping("/investments/{id}/kpi-verification")
class KpiVerificationPages {

    private final InvestmentKpis kpis;
    private final KpiHistory history;
    private final Desk desk;
    private final Sight sight;
    private final Texts texts;

    KpiVerificationPages(InvestmentKpis kpis, KpiHistory history, Desk desk, Sight sight, Texts texts) {
        this.kpis = kpis;
        this.history = history;
        this.desk = desk;
        this.sight = sight;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String id, Model model, Caller caller) {
        fill(model, id, caller);
        return "portal/kpi-verification";
    }

    /** @param act {@code accept} takes the claimed value, whatever stands in the field of the other */
    @PostMapping
    String verify(
            @PathVariable String id,
            @RequestParam String indicator,
            @RequestParam String month,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "other") String act,
            @RequestParam String claimed,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = reviewed(id, caller).summary().id();
        var why = refusal(key, indicator, month, act.equals("accept") ? claimed : value, basis, caller);
        if (why.isEmpty()) {
            return Answer.goTo("/investments/" + id + "/kpi-verification", request);
        }
        fill(model, id, caller);
        model.addAttribute("refusedAt", indicator + "/" + month);
        model.addAttribute("refusal", why.get());
        model.addAttribute("typedValue", value);
        model.addAttribute("typedBasis", basis);
        return Answer.refuse("portal/kpi-verification", "body", request, response);
    }

    private Optional<String> refusal(
            InvestmentId key, String indicator, String month, String value, String basis, Caller caller) {
        try {
            var command = new VerifyKpi(
                    key,
                    indicator,
                    YearMonth.parse(month),
                    new BigDecimal(value.strip().replace(",", "")),
                    basis.strip());
            return desk.send(command, caller, null).map(texts::of);
        } catch (NumberFormatException | DateTimeParseException slip) {
            return Optional.of(texts.of("portal.kpi.report.number", value));
        }
    }

    private void fill(Model model, String id, Caller caller) {
        var investment = reviewed(id, caller);
        var key = investment.summary().id();
        var series = kpis.of(key);
        model.addAttribute("sum", investment.summary());
        model.addAttribute(
                "waiting",
                series.stream()
                        .filter(each -> each.points().stream().anyMatch(point -> point.verified() == null))
                        .map(KpiView::of)
                        .toList());
        model.addAttribute("superseded", history.superseded(key));
    }

    private InvestmentList.Details reviewed(String id, Caller caller) {
        var investment = sight.investment(id, caller);
        if (!caller.has(Role.REVIEWER)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "VerifyKpi");
        }
        return investment;
    }
}

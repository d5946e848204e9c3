package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.KpiDrafts;
import org.gongdan.subsidy.investment.KpiSeries;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The monthly report of an enterprise: all indicators of a month at once, with evidence. What is typed is kept as a
 * draft until it is handed in; a line that is refused keeps the others from nothing.
 */
@Controller
@RequestMapping("/investments/{id}/kpi-report")
class KpiReportPages {

    private final InvestmentKpis kpis;
    private final KpiDrafts drafts;
    private final FormFiles files;
    private final Desk desk;
    private final Sight sight;
    private final Texts texts;
    private final PageModel pages;
    private final Clock clock;

    KpiReportPages(
            InvestmentKpis kpis,
            KpiDrafts drafts,
            FormFiles files,
            Desk desk,
            Sight sight,
            Texts texts,
            PageModel pages,
            Clock clock) {
        this.kpis = kpis;
        this.drafts = drafts;
        this.files = files;
        this.desk = desk;
        this.sight = sight;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String edit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            Model model,
            Caller caller) {
        var investment = own(id, caller);
        var key = investment.summary().id();
        var series = kpis.of(key);
        var months = months(investment, series);
        var chosen = KpiMonth.chosen(months, month);
        var form = KpiReportForm.of(series, chosen, drafts.find(key, chosen), pages.format());
        return show(model, investment, series, chosen, form, Map.of());
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam String month,
            @RequestParam(defaultValue = "send") String act,
            @ModelAttribute("form") KpiReportForm form,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var investment = own(id, caller);
        var key = investment.summary().id();
        var series = kpis.of(key);
        var chosen = KpiMonth.chosen(months(investment, series), month);
        var errors = new LinkedHashMap<String, String>(attach(form, caller));
        drafts.keep(key, chosen, form.entries(), caller);
        if (errors.isEmpty() && act.equals("send")) {
            errors.putAll(send(form, key, chosen, caller));
            if (errors.isEmpty()) {
                drafts.discard(key, chosen);
                return Answer.goTo("/investments/" + id, request);
            }
        }
        var now = kpis.of(key);
        show(model, investment, now, chosen, form, errors);
        model.addAttribute("kept", errors.isEmpty());
        return errors.isEmpty()
                ? Answer.show("portal/kpi-report", "form", request, response)
                : Answer.refuse("portal/kpi-report", "form", request, response);
    }

    /** Stores the files that came with the form, so that they need not be chosen again. */
    private Map<String, String> attach(KpiReportForm form, Caller caller) {
        var errors = new LinkedHashMap<String, String>();
        for (var line : form.getLines()) {
            var file = line.getFile();
            if (file == null || file.isEmpty()) {
                continue;
            }
            desk.attempt(() -> line.getEvidence().add(files.keep(file, caller)))
                    .ifPresent(refused -> errors.put(line.getCode(), texts.of(refused)));
        }
        return errors;
    }

    /** An indicator without a value is not reported yet, and stays due. */
    private Map<String, String> send(KpiReportForm form, InvestmentId key, YearMonth month, Caller caller) {
        var errors = new LinkedHashMap<String, String>();
        for (var line : form.getLines()) {
            if (line.getValue().isBlank()) {
                continue;
            }
            try {
                var value = new BigDecimal(line.getValue().strip().replace(",", ""));
                var command = new MeasureKpi(key, line.getCode(), month, value, line.known());
                desk.send(command, caller, null).ifPresent(refused -> errors.put(line.getCode(), texts.of(refused)));
            } catch (NumberFormatException slip) {
                errors.put(line.getCode(), texts.of("portal.kpi.report.number", line.getValue()));
            }
        }
        return errors;
    }

    private String show(
            Model model,
            InvestmentList.Details investment,
            List<KpiSeries> series,
            YearMonth month,
            KpiReportForm form,
            Map<String, String> errors) {
        model.addAttribute("sum", investment.summary());
        model.addAttribute("series", series.stream().map(KpiView::of).toList());
        model.addAttribute("months", months(investment, series));
        model.addAttribute("month", month);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "portal/kpi-report";
    }

    private List<KpiMonth> months(InvestmentList.Details investment, List<KpiSeries> series) {
        return KpiMonth.of(investment.summary().agreedOn(), series, LocalDate.now(clock));
    }

    private InvestmentList.Details own(String id, Caller caller) {
        var investment = sight.investment(id, caller);
        if (!new Viewer(caller, null).mayApply() || !investment.summary().uscc().equals(caller.organisation())) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "MeasureKpi");
        }
        return investment;
    }
}

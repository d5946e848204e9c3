package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportCommand;
import org.gongdan.subsidy.report.ReportCommand.CancelReport;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportCommand.RestartReport;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportRow;
import org.gongdan.subsidy.report.ReportRow.Status;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All reports that were requested: how far each has come, stopped and taken up again from here. */
@Controller
class ReportListPages {

    private static final int ROWS = 20;

    private final ReportCatalogue catalogue;
    private final Desk desk;
    private final NewIds ids;
    private final Texts texts;

    ReportListPages(ReportCatalogue catalogue, Desk desk, NewIds ids, Texts texts) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
    }

    /** What the list is searched by, as the form says it. */
    record Search(
            @Nullable ReportKind kind,
            @Nullable Status status,
            @Nullable String by,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {

        static final Search ALL = new Search(null, null, null, null, null);

        Search {
            by = by == null || by.isBlank() ? null : by;
        }

        public boolean isOpen() {
            return equals(ALL);
        }

        ReportCatalogue.Filter filter() {
            return new ReportCatalogue.Filter(kind, status, by, since, until);
        }
    }

    @GetMapping("/reports")
    String list(
            @ModelAttribute("search") Search search,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportCatalogue.requireAuditor(caller);
        fill(model, search, page, caller);
        return Answer.show("portal/reports", "results", request, response);
    }

    @PostMapping("/reports/{id}/cancellation")
    String cancel(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(new CancelReport(PathId.of(id, ReportId::new)), model, caller, request, response);
    }

    @PostMapping("/reports/{id}/restart")
    String restart(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(new RestartReport(PathId.of(id, ReportId::new)), model, caller, request, response);
    }

    /** The same once more in another format, on the figures of now. */
    @PostMapping("/reports/{id}/other-format")
    String again(
            @PathVariable String id,
            @RequestParam ReportFormat format,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var row = catalogue.find(PathId.of(id, ReportId::new), caller).orElseThrow(Sight::absent);
        var wish = new RequestReport(
                new ReportId(ids.next("report")), row.kind(), row.parameters(), format, row.language());
        return act(wish, model, caller, request, response);
    }

    private String act(
            ReportCommand command,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportCatalogue.requireAuditor(caller);
        var refused = desk.send(command, caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/reports/" + command.reportId(), request);
        }
        model.addAttribute("refusal", texts.of(refused.get()));
        fill(model, Search.ALL, 0, caller);
        return Answer.refuse("portal/reports", "results", request, response);
    }

    private void fill(Model model, Search search, int page, Caller caller) {
        var rows = catalogue.list(search.filter(), new PageRequest(page, ROWS), caller);
        model.addAttribute("search", search);
        model.addAttribute("kinds", catalogue.kinds(LocaleOf.reader(), caller));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("requesters", catalogue.requesters(caller));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "live", rows.items().stream().map(ReportRow::status).anyMatch(status -> status == Status.REQUESTED));
    }
}

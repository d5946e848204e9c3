package org.gongdan.subsidy.reconciliation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.BreakFile;
import org.gongdan.subsidy.reconciliation.BreakReport;
import org.gongdan.subsidy.reconciliation.BreakReport.Bucket;
import org.gongdan.subsidy.reconciliation.BreakReport.Filter;
import org.gongdan.subsidy.reconciliation.BreakReport.Line;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Differences over all investments; people of an enterprise see those of their own. */
@RestController
@RequestMapping("/api/breaks")
class BreakApi {

    private final BreakReport report;
    private final BreakFile file;

    BreakApi(BreakReport report, BreakFile file) {
        this.report = report;
        this.file = file;
    }

    /** @param ageing of the open ones among all that match, not of this page alone */
    record Breaks(List<Line> items, int page, int size, long total, List<Bucket> ageing) {}

    @GetMapping
    Breaks list(
            @RequestParam(required = false) Break.@Nullable Type type,
            @RequestParam(required = false) Break.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String uscc,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        var filter = narrowed(new Filter(type, severity, open, uscc, q), caller);
        var rows = report.list(filter, new PageRequest(page, size));
        return new Breaks(rows.items(), rows.page(), rows.size(), rows.total(), report.ageing(filter));
    }

    @GetMapping(path = "/file", produces = BreakFile.MEDIA_TYPE)
    void download(
            @RequestParam(required = false) Break.@Nullable Type type,
            @RequestParam(required = false) Break.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String uscc,
            @RequestParam(required = false) @Nullable String q,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        file.write(narrowed(new Filter(type, severity, open, uscc, q), caller), response);
    }

    /** Nobody's code stands for no enterprise: what is asked of others is as empty as what never was. */
    private static Filter narrowed(Filter asked, Caller caller) {
        if (caller.seesEveryEnterprise()) {
            return asked;
        }
        var own = caller.organisation();
        var foreign = own == null || (asked.uscc() != null && !asked.uscc().equals(own));
        return new Filter(asked.type(), asked.severity(), asked.open(), foreign ? "" : own, asked.q());
    }
}

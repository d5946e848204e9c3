package org.gongdan.subsidy.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongdan.config.file.CsvTable;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Differences as one CSV table, in the reader's language. */
@Component
public class BreakFile {

    public static final String MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    private static final String[] COLUMNS = {
        "investment",
        "title",
        "uscc",
        "enterprise",
        "period",
        "type",
        "severity",
        "expected",
        "found",
        "tolerance",
        "firstPeriod",
        "firstOn",
        "age",
        "run",
        "cleared",
        "explanation",
        "explainedBy"
    };

    private final BreakReport report;
    private final Texts texts;

    BreakFile(BreakReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    public void write(BreakReport.Filter filter, HttpServletResponse response) throws IOException {
        var locale = LocaleContextHolder.getLocale();
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"breaks.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var csv = new CsvTable(writer);
        csv.line(Arrays.stream(COLUMNS)
                .map(column -> texts.of("reconciliation.column." + column))
                .toList());
        report.forEach(filter, line -> csv.line(cells(line, locale)));
        csv.flush();
    }

    private List<String> cells(BreakReport.Line line, Locale locale) {
        var difference = line.difference();
        var found = difference.found();
        var reports = found.reports();
        return List.of(
                difference.investmentId().value(),
                line.title(),
                line.uscc(),
                line.enterprise(),
                difference.period().label(),
                texts.in(locale, "reconciliation.type." + found.type()),
                texts.in(locale, "reconciliation.severity." + found.severity()),
                reports == null ? found.expected().amount() : String.valueOf(reports.due()),
                reports == null ? found.found().amount() : String.valueOf(reports.received()),
                reports == null ? found.tolerance().amount() : "0",
                difference.firstSeen().period().label(),
                difference.firstSeen().on().toString(),
                String.valueOf(line.ageDays()),
                difference.runId(),
                line.clearedBy() == null ? "" : line.clearedBy(),
                difference.explanation() == null ? "" : difference.explanation(),
                line.explainedByName() == null ? "" : line.explainedByName());
    }
}

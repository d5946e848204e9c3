package org.gongdan.subsidy.reconciliation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Differences as one CSV table, in the reader's language. */
@Component
public class BreakFile {

    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";
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
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(Arrays.stream(COLUMNS)
                .map(column -> texts.of("reconciliation.column." + column))
                .toList());
        report.forEach(filter, line -> csv.writeRecord(cells(line, locale)));
        csv.flush();
    }

    private List<String> cells(BreakReport.Line line, Locale locale) {
        var difference = line.difference();
        var found = difference.found();
        var reports = found.reports();
        return List.of(
                difference.investmentId().value(),
                harmless(line.title()),
                line.uscc(),
                harmless(line.enterprise()),
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
                harmless(difference.explanation() == null ? "" : difference.explanation()),
                harmless(line.explainedByName() == null ? "" : line.explainedByName()));
    }

    /** A cell that people typed must not be a formula to whoever opens the table. */
    private static String harmless(String typed) {
        return !typed.isEmpty() && FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }
}

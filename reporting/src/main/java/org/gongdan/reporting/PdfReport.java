package org.gongdan.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;

/**
 * Fills the templates with one report and exports PDF/A-2b. Pages beyond the first few wait in a swap file, so that
 * memory does not grow with the length of the report.
 */
final class PdfReport {

    private static final int PAGES_IN_MEMORY = 60;
    private static final int SWAP_BLOCK_BYTES = 8_192;
    private static final int SWAP_GROWTH_BLOCKS = 256;

    private final Templates templates;
    private final ReportRecord report;
    private final Labels labels;

    PdfReport(Templates templates, ReportRecord report, Labels labels) {
        this.templates = templates;
        this.report = report;
        this.labels = labels;
    }

    /** Leaves the stream open, because it belongs to the caller. */
    void write(OutputStream out, Path scratch) throws IOException {
        var folder = Files.createTempDirectory(scratch, "gongdan-report-");
        var swap = new JRSwapFile(folder.toString(), SWAP_BLOCK_BYTES, SWAP_GROWTH_BLOCKS);
        var virtualizer = new JRSwapFileVirtualizer(PAGES_IN_MEMORY, swap, true);
        try {
            PdfArchive.export(fill(virtualizer), title(), labels.language(), out);
        } catch (JRException failure) {
            throw new IOException("the report " + report.head().reportId() + " could not be drawn", failure);
        } finally {
            virtualizer.cleanup();
            remove(folder);
        }
    }

    private JasperPrint fill(JRSwapFileVirtualizer virtualizer) throws JRException {
        var parameters = inherited();
        var head = report.head();
        parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        parameters.put("inherited", inherited());
        parameters.put("title", labels.title(report.kind()));
        parameters.put("subject", Printable.text(subject()));
        parameters.put("reportId", Printable.text(head.reportId()));
        parameters.put("position", labels.text("footer.position", String.valueOf(head.dataPosition())));
        parameters.put("generated", labels.text("footer.generated", Printed.time(head.generatedAt())));
        parameters.put("facts", templates.facts());
        parameters.put("factData", data(Fact.of(report, labels)));
        parameters.put("figures", templates.figures());
        parameters.put("figureData", data(Figures.of(report, labels)));
        return JasperFillManager.fillReport(templates.frame(), parameters, new JRMapCollectionDataSource(sections()));
    }

    /** What every template of the report shares, in a map of its own, because the engine writes into it. */
    private Map<String, Object> inherited() {
        var inherited = new HashMap<String, Object>();
        inherited.put(
                JRParameter.REPORT_LOCALE,
                Locale.forLanguageTag(labels.language().tag()));
        inherited.put(JRParameter.REPORT_RESOURCE_BUNDLE, labels.bundle());
        inherited.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Printed.ZONE));
        inherited.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        return inherited;
    }

    private List<Map<String, ?>> sections() {
        return switch (report) {
            case AuditTrailReport audit -> List.of(section("events", templates.events(), Tables.events(audit)));
            case CostShareReport costShare ->
                List.of(
                        section("shares", templates.shares(), Tables.shares(costShare)),
                        section("funds", templates.funds(), Tables.funds(costShare)));
            case RoiReport roi -> roiSections(roi);
        };
    }

    /** The drawings come last, because they need a page of their own and add no figure. */
    private List<Map<String, ?>> roiSections(RoiReport roi) {
        var returns = Tables.returns(roi);
        var sections = new ArrayList<Map<String, ?>>();
        sections.add(section("amounts", templates.amounts(), returns));
        if (!roi.lines().isEmpty()) {
            sections.add(section("yields", templates.yields(), returns));
        }
        sections.add(section("breaks", templates.breaks(), Tables.breaks(roi)));
        if (!roi.lines().isEmpty()) {
            var charts = new ReturnCharts(roi, labels).parameters();
            sections.add(section("charts", templates.charts(), new JREmptyDataSource(), charts, true));
        }
        return sections;
    }

    private Map<String, ?> section(String key, JasperReport template, Table<?> table) {
        return section(key, template, new TableData<>(table), Map.of("totals", TableData.totals(table)), false);
    }

    private Map<String, ?> section(
            String key, JasperReport template, JRDataSource data, Map<String, Object> own, boolean ownPage) {
        var parameters = inherited();
        parameters.putAll(own);
        return Map.of(
                "heading",
                labels.text("section." + key),
                "template",
                template,
                "data",
                data,
                "parameters",
                parameters,
                "ownPage",
                ownPage);
    }

    private static JRDataSource data(List<Fact> facts) {
        return new JRMapCollectionDataSource(facts.stream()
                .<Map<String, ?>>map(
                        fact -> Map.of("label", Printable.text(fact.label()), "value", Printable.text(fact.value())))
                .toList());
    }

    private String subject() {
        return switch (report) {
            case AuditTrailReport audit -> audit.enterpriseName() + " · " + audit.projectTitle();
            case CostShareReport _ -> labels.text("subject.cost-share");
            case RoiReport roi -> roi.period();
        };
    }

    private String title() {
        return labels.title(report.kind()) + " " + report.head().reportId();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

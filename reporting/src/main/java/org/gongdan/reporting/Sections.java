package org.gongdan.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;

/** The pages with the tables, and then the drawings, which need a page of their own and add no figure. */
final class Sections {

    private static final String CHARTS = "charts";

    private final Templates templates;
    private final ReportRecord report;
    private final Layout layout;
    private final Labels labels;
    private final JRVirtualizer virtualizer;
    private final Paper paper;
    private final RowCount drawn;

    Sections(
            Templates templates,
            ReportRecord report,
            Layout layout,
            Labels labels,
            JRVirtualizer virtualizer,
            RowCount drawn) {
        this.drawn = drawn;
        this.templates = templates;
        this.report = report;
        this.layout = layout;
        this.labels = labels;
        this.virtualizer = virtualizer;
        this.paper = Paper.of(Layout.designs(report.kind()));
    }

    /** In the order in which they are printed; no two are the same. */
    List<String> headings() {
        return rows().stream().map(row -> String.valueOf(row.get("heading"))).toList();
    }

    /** @param before how many pages go before */
    JasperPrint fill(int before) throws JRException {
        var parameters = Footer.parameters(report, labels, templates, virtualizer);
        parameters.put("before", before);
        return JasperFillManager.fillReport(
                templates.shared(paper, "body"), parameters, new JRMapCollectionDataSource(List.copyOf(rows())));
    }

    /** On which page each heading came to stand, counted from 0. */
    static Map<String, Integer> pages(JasperPrint body) {
        var pages = new HashMap<String, Integer>();
        if (body.getBookmarks() != null) {
            body.getBookmarks().forEach(bookmark -> pages.putIfAbsent(bookmark.getLabel(), bookmark.getPageIndex()));
        }
        return pages;
    }

    private List<Map<String, ?>> rows() {
        var rows = new ArrayList<Map<String, ?>>();
        layout.tables().forEach(table -> addPanels(rows, table));
        if (!layout.charts().isEmpty()) {
            var drawings = layout.charts().stream()
                    .<Map<String, ?>>map(
                            chart -> Map.of("title", Printable.text(chart.title()), "drawing", chart.drawing()))
                    .toList();
            rows.add(row(
                    CHARTS,
                    templates.shared(paper, CHARTS),
                    new JRMapCollectionDataSource(List.copyOf(drawings)),
                    Map.of(),
                    true));
        }
        return rows;
    }

    /** An empty table says so once. */
    private <L> void addPanels(List<Map<String, ?>> rows, Table<L> table) {
        var totals = TableData.totals(table);
        for (var panel : table.design().panels()) {
            rows.add(row(
                    panel.key(),
                    templates.panel(report.kind(), panel),
                    new TableData<>(table, drawn),
                    Map.of("totals", totals),
                    false));
            if (table.lines().isEmpty()) {
                return;
            }
        }
    }

    private Map<String, @Nullable Object> row(
            String key, JasperReport template, JRDataSource data, Map<String, ?> own, boolean ownPage) {
        var parameters = Footer.inherited(labels, templates);
        parameters.putAll(own);
        var row = new HashMap<String, @Nullable Object>();
        row.put("heading", labels.text("section." + key));
        row.put("note", labels.note(key));
        row.put("template", template);
        row.put("data", data);
        row.put("parameters", parameters);
        row.put("ownPage", ownPage);
        return row;
    }
}

package org.gongdan.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;

/** The cover with the table of contents, the code by which the report is checked, and room for signatures. */
final class FrontPages {

    private final Templates templates;
    private final ReportRecord report;
    private final Layout layout;
    private final Labels labels;
    private final JRVirtualizer virtualizer;
    private final Paper paper;

    FrontPages(Templates templates, ReportRecord report, Layout layout, Labels labels, JRVirtualizer virtualizer) {
        this.templates = templates;
        this.report = report;
        this.layout = layout;
        this.labels = labels;
        this.virtualizer = virtualizer;
        this.paper = Paper.of(Layout.designs(report.kind()));
    }

    /** A heading and the page on which it stands. */
    record Entry(String heading, int page) {}

    /** @param others how many pages follow */
    JasperPrint fill(List<Entry> entries, int others) throws JRException {
        var head = report.head();
        var parameters = Footer.parameters(report, labels, templates, virtualizer);
        parameters.put("inherited", Footer.inherited(labels, templates));
        parameters.put("subject", Printable.text(layout.subject()));
        parameters.put("issuer", Printable.text(head.issuer()));
        parameters.put("verify", verify(head));
        parameters.put("code", head.verifyUrl() == null ? null : new QrCode(head.verifyUrl()));
        parameters.put("facts", templates.shared(paper, "facts"));
        parameters.put("factData", data(Fact.all(head, layout, labels)));
        parameters.put("figures", templates.shared(paper, "figures"));
        parameters.put("figureData", data(layout.figures()));
        parameters.put("others", others);
        var rows = entries.stream()
                .<Map<String, ?>>map(entry -> Map.of("heading", entry.heading(), "page", String.valueOf(entry.page())))
                .toList();
        return JasperFillManager.fillReport(
                templates.shared(paper, "front"),
                new HashMap<>(parameters),
                new JRMapCollectionDataSource(List.copyOf(rows)));
    }

    private @Nullable String verify(ReportHead head) {
        if (head.verifyUrl() == null && head.checkpoint() == null) {
            return null;
        }
        var text = new StringBuilder(labels.text("verify"));
        if (head.verifyUrl() != null) {
            text.append('\n').append(head.verifyUrl());
        }
        if (head.checkpoint() != null) {
            text.append("\n\n")
                    .append(labels.text("checkpoint"))
                    .append('\n')
                    .append(head.checkpoint().strip());
        }
        return Printable.text(text.toString());
    }

    private static JRDataSource data(List<Fact> facts) {
        return new JRMapCollectionDataSource(facts.stream()
                .<Map<String, ?>>map(
                        fact -> Map.of("label", Printable.text(fact.label()), "value", Printable.text(fact.value())))
                .toList());
    }
}

package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.HASH;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.TEXT;
import static org.gongdan.reporting.Column.Kind.TIME;

import java.util.List;
import org.gongdan.reporting.AuditTrailReport.AuditLine;

/** How an audit trail is laid out. */
final class AuditTrailLayout {

    private static final TableDesign<AuditLine> EVENTS = TableDesign.of(
            "events",
            Column.of("position", NUMBER, AuditLine::position),
            Column.of("at", TIME, AuditLine::at),
            Column.of("what", LONG_TEXT, AuditLine::what),
            Column.<AuditLine>of("eventType", TEXT, AuditLine::eventType).under("what"),
            Column.of("actor", CODE, AuditLine::actor),
            Column.of("stream", TEXT, AuditLine::stream),
            Column.<AuditLine>of("sequence", NUMBER, AuditLine::sequence).under("stream"),
            Column.of("detail", LONG_TEXT, AuditLine::detail),
            Column.of("sha256", HASH, AuditLine::sha256));

    static final List<TableDesign<?>> DESIGNS = List.of(EVENTS);

    private AuditTrailLayout() {}

    static Layout of(AuditTrailReport report, Labels labels) {
        var lines = report.lines();
        return new Layout(
                report.subject(),
                report.about().stream()
                        .map(about -> new Fact(about.label(), about.value()))
                        .toList(),
                List.of(
                        Fact.count(labels, "figure.events", lines.size()),
                        Fact.count(
                                labels,
                                "figure.actors",
                                lines.stream().map(AuditLine::actor).distinct().count()),
                        Fact.of(
                                labels,
                                "figure.firstEvent",
                                Printed.day(
                                        lines.isEmpty()
                                                ? null
                                                : lines.getFirst().at())),
                        Fact.of(
                                labels,
                                "figure.lastEvent",
                                Printed.day(
                                        lines.isEmpty() ? null : lines.getLast().at()))),
                List.of(EVENTS.with(lines)),
                List.of());
    }
}

package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.TEXT;
import static org.gongdan.reporting.Column.Kind.TIME;

import java.util.List;
import org.gongdan.reporting.SegregationReport.ActLine;
import org.gongdan.reporting.SegregationReport.ConflictLine;
import org.gongdan.reporting.SegregationReport.RuleLine;

/** How the segregation of duties is laid out. */
final class SegregationLayout {

    private static final TableDesign<RuleLine> RULES = TableDesign.of(
            "rules",
            Column.of("rule", LONG_TEXT, RuleLine::rule),
            Column.summed("cases", NUMBER, RuleLine::cases),
            Column.summed("conflicts", NUMBER, RuleLine::conflicts));

    private static final TableDesign<ConflictLine> CONFLICTS = TableDesign.of(
            "conflicts",
            Column.of("rule", LONG_TEXT, ConflictLine::rule),
            Column.of("stream", TEXT, ConflictLine::stream),
            Column.of("person", TEXT, ConflictLine::person),
            Column.of("firstAct", TEXT, ConflictLine::first),
            Column.<ConflictLine>of("firstAt", TIME, ConflictLine::firstAt).under("firstAct"),
            Column.of("secondAct", TEXT, ConflictLine::second),
            Column.<ConflictLine>of("secondAt", TIME, ConflictLine::secondAt).under("secondAct"));

    private static final TableDesign<ActLine> ACTS = TableDesign.of(
            "acts",
            Column.of("position", NUMBER, ActLine::position),
            Column.of("at", TIME, ActLine::at),
            Column.of("duty", CODE, ActLine::duty),
            Column.of("what", LONG_TEXT, ActLine::what),
            Column.<ActLine>of("stream", TEXT, ActLine::stream).under("what"),
            Column.of("person", TEXT, ActLine::person),
            Column.<ActLine>of("personId", TEXT, ActLine::personId).under("person"));

    static final List<TableDesign<?>> DESIGNS = List.of(RULES, CONFLICTS, ACTS);

    private SegregationLayout() {}

    static Layout of(SegregationReport report, Labels labels) {
        return new Layout(
                report.subject(),
                List.of(),
                List.of(
                        Fact.count(labels, "figure.acts", report.acts().size()),
                        Fact.count(
                                labels,
                                "figure.actors",
                                report.acts().stream()
                                        .map(ActLine::personId)
                                        .distinct()
                                        .count()),
                        Fact.count(
                                labels,
                                "column.cases",
                                report.rules().stream()
                                        .mapToInt(RuleLine::cases)
                                        .sum()),
                        Fact.count(
                                labels, "column.conflicts", report.conflicts().size())),
                List.of(RULES.with(report.rules()), CONFLICTS.with(report.conflicts()), ACTS.with(report.acts())),
                List.of());
    }
}

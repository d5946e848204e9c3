package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.util.List;
import org.gongdan.reporting.StatementReport.FigureLine;
import org.gongdan.reporting.StatementReport.FunderLine;
import org.gongdan.reporting.StatementReport.ProjectLine;

/** How the yearly statement of an enterprise is laid out. */
final class StatementLayout {

    private static final TableDesign<FunderLine> FUNDERS = TableDesign.of(
            "funders",
            Column.of("funder", TEXT, FunderLine::funder),
            Column.summed("promised", AMOUNT, FunderLine::promised),
            Column.summed("approved", AMOUNT, FunderLine::approved),
            Column.summed("retained", AMOUNT, FunderLine::retained),
            Column.summed("paidInYear", AMOUNT, FunderLine::paidInYear),
            Column.summed("paid", AMOUNT, FunderLine::paid),
            Column.summed("recovered", AMOUNT, FunderLine::recovered));

    private static final TableDesign<FigureLine> FIGURES = TableDesign.of(
            "figures",
            Column.of("figureSection", TEXT, FigureLine::section),
            Column.of("item", LONG_TEXT, FigureLine::item),
            Column.of("amount", AMOUNT, FigureLine::amount),
            Column.of("count", NUMBER, FigureLine::count));

    private static final TableDesign<ProjectLine> PROJECTS = TableDesign.of(
            "projects",
            Column.<ProjectLine>of("investmentId", TEXT, ProjectLine::investmentId)
                    .under("project"),
            Column.of("project", LONG_TEXT, ProjectLine::title),
            Column.summed("eligibleCost", AMOUNT, ProjectLine::eligibleCost),
            Column.summed("promised", AMOUNT, ProjectLine::promised),
            Column.summed("paid", AMOUNT, ProjectLine::paid),
            Column.of("reconciledFor", CODE, ProjectLine::reconciledFor),
            Column.of("npvClaimed", AMOUNT, ProjectLine::npvClaimed),
            Column.<ProjectLine>of("npvVerified", AMOUNT, ProjectLine::npvVerified)
                    .under("npvClaimed"),
            Column.of("roiClaimed", RATE, ProjectLine::roiClaimed),
            Column.<ProjectLine>of("roiVerified", RATE, ProjectLine::roiVerified)
                    .under("roiClaimed"),
            Column.summed("breakCount", NUMBER, ProjectLine::breaksOpen));

    static final List<TableDesign<?>> DESIGNS = List.of(FUNDERS, FIGURES, PROJECTS);

    private StatementLayout() {}

    static Layout of(StatementReport report, Labels labels) {
        return new Layout(
                report.enterprise() + " · " + report.year(),
                List.of(
                        Fact.of(labels, "fact.enterpriseName", report.enterprise()),
                        Fact.of(labels, "fact.uscc", report.uscc()),
                        Fact.of(labels, "fact.statement", report.number()),
                        Fact.of(labels, "fact.sha256", report.sha256()),
                        Fact.currency(labels)),
                List.of(
                        Fact.count(labels, "figure.projects", report.projects().size()),
                        Fact.amount(labels, "column.promised", Yuan.sum(report.funders(), FunderLine::promised)),
                        Fact.amount(labels, "column.paidInYear", Yuan.sum(report.funders(), FunderLine::paidInYear)),
                        Fact.amount(labels, "column.paid", Yuan.sum(report.funders(), FunderLine::paid))),
                List.of(
                        FUNDERS.with(report.funders()),
                        FIGURES.with(report.figures()),
                        PROJECTS.with(report.projects())),
                List.of());
    }
}

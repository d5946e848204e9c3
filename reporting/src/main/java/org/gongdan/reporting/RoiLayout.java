package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.DATE;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.RATIO;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gongdan.reporting.RoiReport.BreakLine;
import org.gongdan.reporting.RoiReport.FlowLine;
import org.gongdan.reporting.RoiReport.RoiLine;
import org.gongdan.reporting.RoiReport.ViewLine;
import org.jspecify.annotations.Nullable;

/** How a reconciliation is laid out: the money side, the return side, and for a single investment its views and flows. */
final class RoiLayout {

    private static final int MOST_DRAWN = 12;
    private static final String YIELDS = "yields";

    private static final TableDesign<RoiLine> RETURNS = TableDesign.of(
            "returns",
            Column.<RoiLine>of("investmentId", TEXT, RoiLine::investmentId)
                    .under("enterprise")
                    .names(),
            Column.<RoiLine>of("enterprise", TEXT, RoiLine::enterprise).names(),
            Column.summed("promised", AMOUNT, RoiLine::promised),
            Column.summed("claimed", AMOUNT, RoiLine::claimed),
            Column.summed("approved", AMOUNT, RoiLine::approved),
            Column.summed("paid", AMOUNT, RoiLine::paid),
            Column.summed("ledger", AMOUNT, RoiLine::ledger),
            Column.<RoiLine>summed("npvWithoutSubsidy", AMOUNT, RoiLine::npvWithoutSubsidy)
                    .in(YIELDS),
            Column.<RoiLine>summed("npvWithSubsidy", AMOUNT, RoiLine::npvWithSubsidy)
                    .in(YIELDS),
            Column.<RoiLine>of("npvVerified", AMOUNT, RoiLine::npvVerified).in(YIELDS),
            Column.<RoiLine>of("xirr", RATE, RoiLine::xirr).in(YIELDS),
            Column.<RoiLine>of("xirrReason", TEXT, RoiLine::xirrReason)
                    .under("xirr")
                    .in(YIELDS),
            Column.<RoiLine>of("paybackMonths", NUMBER, RoiLine::paybackMonths).in(YIELDS),
            Column.<RoiLine>of("roiWithout", RATE, RoiLine::roiWithout).in(YIELDS),
            Column.<RoiLine>of("roiWith", RATE, RoiLine::roiWith).in(YIELDS),
            Column.summed("breakCount", NUMBER, RoiLine::breaks));

    private static final TableDesign<BreakLine> BREAKS = TableDesign.of(
            "breaks",
            Column.of("investmentId", TEXT, BreakLine::investmentId),
            Column.of("breakType", TEXT, BreakLine::type),
            Column.<BreakLine>of("severity", TEXT, BreakLine::severity).under("breakType"),
            Column.of("expected", CODE, BreakLine::expected),
            Column.of("found", CODE, BreakLine::found),
            Column.of("tolerance", CODE, BreakLine::tolerance),
            Column.of("explanation", LONG_TEXT, BreakLine::explanation));

    private static final TableDesign<ViewLine> VIEWS = TableDesign.of(
            "views",
            Column.of("view", TEXT, ViewLine::view),
            Column.of("grade", TEXT, ViewLine::grade),
            Column.of("npv", AMOUNT, ViewLine::npv),
            Column.of("xirr", RATE, ViewLine::xirr),
            Column.of("paybackMonths", NUMBER, ViewLine::paybackMonths),
            Column.of("roi", RATE, ViewLine::roi),
            Column.of("benefitCost", RATIO, ViewLine::benefitCost),
            Column.of("reason", TEXT, ViewLine::reason));

    private static final TableDesign<FlowLine> FLOWS = TableDesign.of(
            "flows",
            Column.of("on", DATE, FlowLine::on),
            Column.of("flow", TEXT, FlowLine::kind),
            Column.summed("amount", AMOUNT, FlowLine::amount),
            Column.summed("verifiedBenefit", AMOUNT, FlowLine::verified));

    static final List<TableDesign<?>> DESIGNS = List.of(RETURNS, BREAKS, VIEWS, FLOWS);

    private RoiLayout() {}

    static Layout of(RoiReport report, Labels labels) {
        var lines = report.lines();
        var tables = new ArrayList<Table<?>>();
        tables.add(RETURNS.with(lines));
        tables.add(BREAKS.with(report.breaks()));
        if (!report.views().isEmpty()) {
            tables.add(VIEWS.with(report.views()));
            tables.add(FLOWS.with(report.flows()));
        }
        return new Layout(
                report.period(),
                List.of(Fact.of(labels, "fact.period", report.period()), Fact.currency(labels)),
                List.of(
                        Fact.count(labels, "figure.investments", lines.size()),
                        Fact.amount(labels, "column.promised", Yuan.sum(lines, RoiLine::promised)),
                        Fact.amount(labels, "column.claimed", Yuan.sum(lines, RoiLine::claimed)),
                        Fact.amount(labels, "column.approved", Yuan.sum(lines, RoiLine::approved)),
                        Fact.amount(labels, "column.paid", Yuan.sum(lines, RoiLine::paid)),
                        Fact.count(
                                labels,
                                "column.breakCount",
                                lines.stream().mapToInt(RoiLine::breaks).sum())),
                tables,
                charts(lines, labels));
    }

    private static List<Chart> charts(List<RoiLine> lines, Labels labels) {
        var largest = lines.stream()
                .sorted(Comparator.comparing(RoiLine::approved).reversed().thenComparing(RoiLine::investmentId))
                .limit(MOST_DRAWN)
                .toList();
        if (largest.isEmpty()) {
            return List.of();
        }
        var names = largest.stream().map(RoiLine::enterprise).toList();
        return List.of(
                new Chart(
                        labels.text("chart.amounts", largest.size()),
                        "#,##0",
                        names,
                        List.of(
                                series("promised", RoiLine::promised, largest, labels),
                                series("approved", RoiLine::approved, largest, labels),
                                series("paid", RoiLine::paid, largest, labels))),
                new Chart(
                        labels.text("chart.returns", largest.size()),
                        "0 %",
                        names,
                        List.of(
                                series("roiWithout", RoiLine::roiWithout, largest, labels),
                                series("roiWith", RoiLine::roiWith, largest, labels))));
    }

    private static Chart.Series series(
            String column, Function<RoiLine, @Nullable BigDecimal> value, List<RoiLine> lines, Labels labels) {
        return Chart.Series.of(labels.text("column." + column), lines, value);
    }
}

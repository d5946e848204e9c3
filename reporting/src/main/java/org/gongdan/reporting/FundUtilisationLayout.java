package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.DATE;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.reporting.FundUtilisationReport.DueLine;
import org.gongdan.reporting.FundUtilisationReport.FundLine;
import org.gongdan.reporting.FundUtilisationReport.YearEndLine;

/** How the use of funds is laid out. */
final class FundUtilisationLayout {

    private static final int MONTHS_DRAWN = 18;

    private static final TableDesign<FundLine> FUNDS = TableDesign.of(
            "funds",
            Column.<FundLine>of("fundId", TEXT, FundLine::fundId).under("fundName"),
            Column.of("fundName", TEXT, FundLine::name),
            Column.of("funder", TEXT, FundLine::funder),
            Column.<FundLine>of("year", NUMBER, FundLine::year).under("funder"),
            Column.summed("appropriated", AMOUNT, FundLine::appropriated),
            Column.<FundLine>summed("carried", AMOUNT, FundLine::carried).under("appropriated"),
            Column.<FundLine>summed("recovered", AMOUNT, FundLine::recovered).under("fundPaid"),
            Column.summed("reserved", AMOUNT, FundLine::reserved),
            Column.summed("committed", AMOUNT, FundLine::committed),
            Column.summed("fundPaid", AMOUNT, FundLine::paid),
            Column.summed("available", AMOUNT, FundLine::available),
            Column.of("used", RATE, FundLine::used));

    private static final TableDesign<YearEndLine> YEAR_ENDS = TableDesign.of(
            "yearEnds",
            Column.<YearEndLine>of("fundId", TEXT, YearEndLine::fundId).under("fundName"),
            Column.of("fundName", TEXT, YearEndLine::name),
            Column.of("year", NUMBER, YearEndLine::year),
            Column.summed("fundPaid", AMOUNT, YearEndLine::paid),
            Column.summed("dueByYearEnd", AMOUNT, YearEndLine::dueByYearEnd),
            Column.summed("openAtYearEnd", AMOUNT, YearEndLine::openAtYearEnd),
            Column.summed("lapsing", AMOUNT, YearEndLine::lapsing));

    private static final TableDesign<DueLine> DUE = TableDesign.of(
            "forecast",
            Column.of("dueOn", DATE, DueLine::dueOn),
            Column.of("fundName", TEXT, DueLine::fundName),
            Column.<DueLine>of("investmentId", TEXT, DueLine::investmentId).under("enterprise"),
            Column.of("enterprise", TEXT, DueLine::enterprise),
            Column.of("basis", TEXT, DueLine::basis),
            Column.summed("amount", AMOUNT, DueLine::amount));

    static final List<TableDesign<?>> DESIGNS = List.of(FUNDS, YEAR_ENDS, DUE);

    private FundUtilisationLayout() {}

    static Layout of(FundUtilisationReport report, Labels labels) {
        var funds = report.funds();
        return new Layout(
                labels.text("subject.fund-utilisation", report.day().toString()),
                List.of(Fact.currency(labels)),
                List.of(
                        Fact.count(labels, "figure.funds", funds.size()),
                        Fact.amount(labels, "column.appropriated", Yuan.sum(funds, FundLine::appropriated)),
                        Fact.amount(labels, "column.committed", Yuan.sum(funds, FundLine::committed)),
                        Fact.amount(labels, "column.fundPaid", Yuan.sum(funds, FundLine::paid)),
                        Fact.amount(labels, "figure.due", Yuan.sum(report.due(), DueLine::amount)),
                        Fact.amount(labels, "column.lapsing", Yuan.sum(report.yearEnds(), YearEndLine::lapsing))),
                List.of(FUNDS.with(funds), YEAR_ENDS.with(report.yearEnds()), DUE.with(report.due())),
                charts(report, labels));
    }

    private static List<Chart> charts(FundUtilisationReport report, Labels labels) {
        var months = new TreeMap<String, BigDecimal>();
        report.due().forEach(line -> months.merge(line.month(), line.amount(), BigDecimal::add));
        if (months.isEmpty()) {
            return List.of();
        }
        var drawn = months.keySet().stream().limit(MONTHS_DRAWN).toList();
        var values = new ArrayList<BigDecimal>();
        drawn.forEach(month -> values.add(months.getOrDefault(month, Yuan.ZERO)));
        return List.of(new Chart(
                labels.text("chart.forecast"),
                "#,##0",
                drawn,
                List.of(new Chart.Series(labels.text("column.amount"), List.copyOf(values)))));
    }
}

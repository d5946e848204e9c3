package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.DATE;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.RATIO;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongdan.reporting.PolicyReport.BenchmarkLine;
import org.gongdan.reporting.PolicyReport.BinLine;
import org.gongdan.reporting.PolicyReport.Figures;
import org.gongdan.reporting.PolicyReport.Spread;
import org.jspecify.annotations.Nullable;

/** How the policy report is laid out. */
final class PolicyLayout {

    private static final TableDesign<Cell> CELLS = cells();

    private static final TableDesign<BinLine> BINS = TableDesign.of(
            "bins",
            Column.of("grade", TEXT, BinLine::grade),
            Column.of("range", TEXT, BinLine::range),
            Column.of("investments", NUMBER, bin -> orWithheld(bin.investments())));

    private static final TableDesign<BenchmarkLine> BENCHMARKS = TableDesign.of(
            "benchmarks",
            Column.of("benchmark", TEXT, BenchmarkLine::name),
            Column.of("claim", CODE, BenchmarkLine::claim),
            Column.<BenchmarkLine>of("status", TEXT, BenchmarkLine::status).under("claim"),
            Column.of("measuredBasis", CODE, BenchmarkLine::basis),
            Column.of("enterprises", NUMBER, line -> orWithheld(line.enterprises())),
            Column.of("measuredLower", RATIO, line -> quartile(line, Spread::lower)),
            Column.of("measuredMedian", RATIO, line -> quartile(line, Spread::median)),
            Column.of("measuredUpper", RATIO, line -> quartile(line, Spread::upper)),
            Column.of("measuredShare", RATIO, BenchmarkLine::share),
            Column.of("source", TEXT, BenchmarkLine::source),
            Column.<BenchmarkLine>of("published", DATE, BenchmarkLine::published)
                    .under("source"));

    static final List<TableDesign<?>> DESIGNS = List.of(CELLS, BINS, BENCHMARKS);

    private PolicyLayout() {}

    /** A cell with the words for what it is broken down by. */
    record Cell(String cut, String value, @Nullable Figures figures) {}

    static Layout of(PolicyReport report, Labels labels) {
        var cells = report.cells().stream()
                .map(cell -> new Cell(labels.text("cut." + cell.cut()), cell.value(), cell.figures()))
                .toList();
        var withheld = cells.stream().filter(cell -> cell.figures() == null).count();
        var figures = new ArrayList<Fact>();
        report.cells().stream()
                .filter(cell -> cell.cut() == PolicyReport.Cut.ALL)
                .findFirst()
                .ifPresent(cell -> figures.addAll(figures(cell.figures(), labels)));
        figures.add(Fact.count(labels, "figure.cells", cells.size()));
        figures.add(Fact.count(labels, "figure.withheld", withheld));
        return new Layout(
                report.period(),
                List.of(
                        Fact.of(labels, "fact.period", report.period()),
                        Fact.count(labels, "fact.version", report.version()),
                        Fact.of(labels, "fact.sha256", report.sha256()),
                        Fact.currency(labels)),
                figures,
                List.of(CELLS.with(cells), BINS.with(report.bins()), BENCHMARKS.with(report.benchmarks())),
                new PolicyCharts(report, labels).charts());
    }

    private static List<Fact> figures(@Nullable Figures all, Labels labels) {
        return all == null
                ? List.of()
                : List.of(
                        Fact.count(labels, "column.enterprises", all.enterprises()),
                        Fact.count(labels, "column.investments", all.investments()),
                        Fact.amount(labels, "column.cost", all.cost()),
                        Fact.amount(labels, "column.publicMoney", all.publicMoney()));
    }

    private static TableDesign<Cell> cells() {
        var columns = new ArrayList<Column<Cell>>();
        columns.add(Column.<Cell>of("cut", TEXT, Cell::cut).under("value").names());
        columns.add(Column.<Cell>of("value", TEXT, Cell::value).names());
        columns.add(Column.of("enterprises", NUMBER, figure(Figures::enterprises)));
        columns.add(Column.of("investments", NUMBER, figure(Figures::investments)));
        columns.add(Column.of("registered", NUMBER, figure(Figures::registered)));
        columns.add(Column.of("penetration", RATE, figure(Figures::penetration)));
        columns.add(Column.of("cost", AMOUNT, figure(Figures::cost)));
        columns.add(Column.of("publicMoney", AMOUNT, figure(Figures::publicMoney)));
        columns.add(Column.of("leverage", RATIO, figure(Figures::leverage)));
        columns.add(Column.of("unitCost", AMOUNT, figure(Figures::unitCost)));
        columns.add(Column.of("functionFit", RATE, figure(Figures::functionFit)));
        columns.addAll(spread("benefitCost", RATIO, Figures::benefitCost));
        columns.addAll(spread("claimedRoi", RATE, Figures::claimed));
        columns.addAll(spread("verifiedRoi", RATE, Figures::verified));
        columns.addAll(spread("peerRoi", RATE, Figures::peerAdjusted));
        return new TableDesign<>("cells", columns);
    }

    private static List<Column<Cell>> spread(String key, Column.Kind kind, Function<Figures, @Nullable Spread> of) {
        var columns = new ArrayList<Column<Cell>>();
        columns.add(Column.<Cell>of(key + "Lower", kind, quartile(kind, of, Spread::lower))
                .in("cellReturns"));
        columns.add(Column.<Cell>of(key + "Median", kind, quartile(kind, of, Spread::median))
                .in("cellReturns"));
        columns.add(Column.<Cell>of(key + "Upper", kind, quartile(kind, of, Spread::upper))
                .in("cellReturns"));
        return columns;
    }

    private static Function<Cell, @Nullable Object> quartile(
            Column.Kind kind, Function<Figures, @Nullable Spread> of, Function<Spread, BigDecimal> which) {
        return figure(figures -> {
            var spread = of.apply(figures);
            return spread == null ? null : kind == RATIO ? Yuan.ratio(which.apply(spread)) : which.apply(spread);
        });
    }

    private static Function<Cell, @Nullable Object> figure(Function<Figures, @Nullable Object> figure) {
        return cell -> cell.figures() == null ? Withheld.FIGURE : figure.apply(cell.figures());
    }

    private static @Nullable Object quartile(BenchmarkLine line, Function<Spread, BigDecimal> which) {
        return line.measured() == null ? null : Yuan.ratio(which.apply(line.measured()));
    }

    private static Object orWithheld(@Nullable Long count) {
        return count == null ? Withheld.FIGURE : count;
    }
}

package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.gongdan.reporting.PolicyReport.BinLine;
import org.gongdan.reporting.PolicyReport.CellLine;
import org.gongdan.reporting.PolicyReport.Cut;
import org.gongdan.reporting.PolicyReport.Figures;
import org.gongdan.reporting.PolicyReport.Spread;
import org.jspecify.annotations.Nullable;

/** The drawings of the policy report; a withheld cell leaves a gap, as if it were not there. */
final class PolicyCharts {

    private static final int MOST = 14;

    private final PolicyReport report;
    private final Labels labels;

    PolicyCharts(PolicyReport report, Labels labels) {
        this.report = report;
        this.labels = labels;
    }

    List<Chart> charts() {
        var charts = new ArrayList<Chart>();
        add(charts, "chart.penetration", "0.0 %", Cut.REGION, List.of(series("penetration", Figures::penetration)));
        add(charts, "chart.leverage", "0.0", Cut.TIER, List.of(series("leverage", Figures::leverage)));
        add(
                charts,
                "chart.scenarioReturns",
                "0 %",
                Cut.SCENARIO,
                List.of(
                        series("claimedRoiMedian", figures -> median(figures.claimed())),
                        series("verifiedRoiMedian", figures -> median(figures.verified())),
                        series("peerRoiMedian", figures -> median(figures.peerAdjusted()))));
        add(charts, "chart.unitCost", "#,##0", Cut.CLUSTER_SIZE, List.of(series("unitCost", Figures::unitCost)));
        addHistogram(charts);
        return List.copyOf(charts);
    }

    private record Wanted(String column, Function<Figures, @Nullable BigDecimal> value) {}

    private static Wanted series(String column, Function<Figures, @Nullable BigDecimal> value) {
        return new Wanted(column, value);
    }

    private static @Nullable BigDecimal median(@Nullable Spread spread) {
        return spread == null ? null : spread.median();
    }

    private void add(List<Chart> charts, String title, String numbers, Cut cut, List<Wanted> wanted) {
        var cells = report.cells().stream()
                .filter(cell -> cell.cut() == cut)
                .limit(MOST)
                .toList();
        var series = wanted.stream()
                .map(each -> Chart.Series.of(labels.text("column." + each.column()), cells, cell -> value(cell, each)))
                .toList();
        charts.add(new Chart(
                labels.text(title), numbers, cells.stream().map(CellLine::value).toList(), series));
    }

    private static @Nullable BigDecimal value(CellLine cell, Wanted wanted) {
        return cell.figures() == null ? null : wanted.value().apply(cell.figures());
    }

    private void addHistogram(List<Chart> charts) {
        var ranges = report.bins().stream().map(BinLine::range).distinct().toList();
        var grades = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        for (var grade : report.bins().stream().map(BinLine::grade).distinct().toList()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            ranges.forEach(range -> values.add(count(grade, range)));
            grades.put(grade, values);
        }
        if (!grades.isEmpty()) {
            charts.add(new Chart(
                    labels.text("chart.histogram"),
                    "0",
                    ranges,
                    grades.entrySet().stream()
                            .map(entry -> new Chart.Series(entry.getKey(), entry.getValue()))
                            .toList()));
        }
    }

    private @Nullable BigDecimal count(String grade, String range) {
        return report.bins().stream()
                .filter(bin -> bin.grade().equals(grade) && bin.range().equals(range))
                .map(BinLine::investments)
                .filter(count -> count != null)
                .map(BigDecimal::valueOf)
                .findFirst()
                .orElse(null);
    }
}

package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.policy.PolicySet.Bin;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.policy.PolicySet.Figures;
import org.gongdan.subsidy.policy.PolicySet.Histogram;
import org.gongdan.subsidy.policy.PolicySet.Measured;
import org.jspecify.annotations.Nullable;

/** Policy figures as pictures: widths and heights worked out here, for the pages allow no styles and no scripts. */
final class PolicyView {

    private static final int HEIGHT = 120;
    private static final int COLUMN = 70;

    private PolicyView() {}

    /** A cell and how long its bar is, of 100; null when it is withheld. */
    record Row(Cell cell, @Nullable BigDecimal width) {}

    /** A column of a histogram; its height is that of the picture's space where it is withheld. */
    record Column(
            int x,
            int y,
            int height,
            String label,
            @Nullable Long investments) {

        public int middle() {
            return x + COLUMN / 2;
        }
    }

    /** A histogram as it is drawn. */
    record Picture(Grade grade, int width, List<Column> columns) {}

    /** A claim beside what was measured for it, once for each grade of evidence. */
    record Comparison(Benchmark benchmark, List<Measured> measured) {}

    static List<Row> rows(List<Cell> cells) {
        var most = cells.stream()
                .flatMap(cell -> Stream.ofNullable(cell.figures()))
                .mapToLong(Figures::investments)
                .max()
                .orElse(1);
        return cells.stream()
                .map(cell -> new Row(
                        cell,
                        cell.figures() == null ? null : share(cell.figures().investments(), most)))
                .toList();
    }

    /** None where nothing was measured on that evidence. */
    static Optional<Picture> picture(Histogram histogram) {
        var most = histogram.bins().stream()
                .flatMap(bin -> Stream.ofNullable(bin.investments()))
                .mapToLong(count -> count)
                .max()
                .orElse(0);
        var isEmpty = histogram.bins().stream().allMatch(bin -> bin.investments() != null && bin.investments() == 0);
        if (isEmpty) {
            return Optional.empty();
        }
        var columns = new ArrayList<Column>();
        for (var bin : histogram.bins()) {
            var investments = bin.investments();
            var height = investments == null || most == 0 ? HEIGHT : Math.toIntExact(investments * HEIGHT / most);
            columns.add(new Column(columns.size() * COLUMN, HEIGHT - height + 20, height, label(bin), investments));
        }
        return Optional.of(new Picture(histogram.grade(), columns.size() * COLUMN, columns));
    }

    static List<Comparison> comparisons(List<Benchmark> benchmarks, List<Measured> measured) {
        return benchmarks.stream()
                .map(benchmark -> new Comparison(
                        benchmark,
                        measured.stream()
                                .filter(each -> each.benchmark().equals(benchmark.code()))
                                .toList()))
                .toList();
    }

    private static String label(Bin bin) {
        if (bin.from() == null) {
            return "< " + percent(bin.to());
        }
        return bin.to() == null ? "≥ " + percent(bin.from()) : percent(bin.from()) + "–" + percent(bin.to());
    }

    private static String percent(@Nullable BigDecimal part) {
        return part == null ? "" : part.movePointRight(2).toBigInteger() + "%";
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(Math.max(1, whole)), 2, RoundingMode.HALF_UP);
    }
}

package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** An indicator and what was measured of it, month by month, ascending. */
public record KpiSeries(Indicator indicator, List<Point> points) {

    public KpiSeries {
        points = List.copyOf(points);
    }

    /**
     * One month.
     *
     * @param claimed the value that the enterprise reported
     * @param verified the value that a reviewer found, and on what basis; null until then
     */
    public record Point(
            YearMonth month,
            BigDecimal claimed,
            List<String> evidence,
            String measuredBy,
            Instant measuredAt,
            @Nullable BigDecimal verified,
            @Nullable String basis,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt) {

        public Point {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What the improvement was worth, dated on the last day of each month that was measured. A month worse than the
     * baseline is a loss. A series knows no peers, so nothing here is peer-adjusted.
     */
    public List<Benefit> benefits() {
        return points.stream()
                .map(point -> new Benefit(
                        point.month().atEndOfMonth(),
                        worth(point.claimed()),
                        point.verified() == null ? null : worth(point.verified()),
                        null))
                .toList();
    }

    private Money worth(BigDecimal value) {
        var better = switch (indicator.better()) {
            case LOWER -> indicator.baseline().subtract(value);
            case HIGHER -> value.subtract(indicator.baseline());
        };
        var yuan = better.multiply(indicator.valuePerUnit().yuan()).multiply(indicator.attribution());
        return Money.ofYuan(yuan.setScale(2, RoundingMode.HALF_EVEN));
    }

    /** Whole months from the one after the agreement to the cut-off: one report is due for each. */
    public static int due(LocalDate agreedOn, LocalDate cutOff) {
        var first = YearMonth.from(agreedOn).plusMonths(1);
        var afterLast = YearMonth.from(cutOff.plusDays(1));
        return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(first, afterLast)));
    }

    /** How many of the reports that were due have come. */
    public int received(LocalDate agreedOn, LocalDate cutOff) {
        var agreed = YearMonth.from(agreedOn);
        return Math.toIntExact(points.stream()
                .filter(point -> point.month().isAfter(agreed)
                        && !point.month().atEndOfMonth().isAfter(cutOff))
                .count());
    }
}

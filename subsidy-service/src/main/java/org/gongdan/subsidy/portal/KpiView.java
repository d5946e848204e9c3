package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongdan.subsidy.investment.KpiSeries;
import org.jspecify.annotations.Nullable;

/**
 * A measured series and the picture of it, in a field of 600 by 140.
 *
 * @param line the claimed values as a line, as SVG takes it
 * @param claimed a dot for each claimed value
 * @param verified a dot for each verified value
 * @param baseline the height of the baseline
 * @param target the height of the target
 */
record KpiView(
        KpiSeries series, String line, List<Dot> claimed, List<Dot> verified, BigDecimal baseline, BigDecimal target) {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(120);
    private static final BigDecimal MARGIN = BigDecimal.TEN;
    private static final MathContext FINE = new MathContext(6);

    /** A place in the picture. */
    record Dot(BigDecimal x, BigDecimal y) {}

    static KpiView of(KpiSeries series) {
        var scale = Scale.of(series);
        var line = new ArrayList<String>();
        var claimed = new ArrayList<Dot>();
        var verified = new ArrayList<Dot>();
        for (int index = 0; index < series.points().size(); index++) {
            var point = series.points().get(index);
            var dot = new Dot(scale.x(index), scale.y(point.claimed()));
            claimed.add(dot);
            line.add(dot.x().toPlainString() + "," + dot.y().toPlainString());
            if (point.verified() != null) {
                verified.add(new Dot(dot.x(), scale.y(point.verified())));
            }
        }
        return new KpiView(
                series,
                String.join(" ", line),
                claimed,
                verified,
                scale.y(series.indicator().baseline()),
                scale.y(series.indicator().target()));
    }

    /** Where values lie between the least and the greatest, which touch the margins. */
    private record Scale(int count, BigDecimal least, BigDecimal span) {

        static Scale of(KpiSeries series) {
            var values = Stream.concat(
                            Stream.of(
                                    series.indicator().baseline(),
                                    series.indicator().target()),
                            series.points().stream()
                                    .flatMap(point ->
                                            Stream.<@Nullable BigDecimal>of(point.claimed(), point.verified())))
                    .filter(Objects::nonNull)
                    .toList();
            var least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
            var greatest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
            var span = greatest.subtract(least);
            return new Scale(series.points().size(), least, span.signum() == 0 ? BigDecimal.ONE : span);
        }

        BigDecimal x(int index) {
            return count < 2
                    ? WIDTH.divide(BigDecimal.TWO, FINE)
                    : WIDTH.subtract(MARGIN.multiply(BigDecimal.TWO))
                            .multiply(BigDecimal.valueOf(index))
                            .divide(BigDecimal.valueOf(count - 1L), FINE)
                            .add(MARGIN);
        }

        BigDecimal y(BigDecimal value) {
            var up = value.subtract(least).multiply(HEIGHT).divide(span, FINE);
            return HEIGHT.subtract(up).add(MARGIN);
        }
    }
}

package org.gongdan.subsidy.investment.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;

/**
 * A second way to the same figures: the rate by walking the whole range in small steps and halving each step in which
 * the value changes its sign, then judged by exact decimals; the net present value by summing doubles.
 */
class ReturnsAgainstBruteForceTest {

    private static final long SEED = Long.getLong("gongdan.seed", 20250222L);
    private static final int CASES = 2000;
    private static final int STEPS = 1000;
    private static final MathContext DIGITS = new MathContext(28);
    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");

    @Test
    void agreesOnRandomFlows() {
        var random = new Random(SEED);
        var several = 0;
        var one = 0;
        for (var number = 0; number < CASES; number++) {
            var flows = randomFlows(random);
            var name = "seed " + SEED + " case " + number + " " + flows;
            var found = ratesOf(Returns.of(flows, EIGHT_PERCENT).xirr());
            several += found.size() > 1 ? 1 : 0;
            one += found.size() == 1 ? 1 : 0;

            for (var rate : found) {
                assertThat(changesItsSignAround(rate, flows))
                        .as(name + " at " + rate)
                        .isTrue();
            }
            for (var walked : walk(flows)) {
                assertThat(found)
                        .as(name)
                        .anySatisfy(rate -> assertThat(Math.abs(rate.doubleValue() - walked))
                                .isLessThanOrEqualTo(1e-9 * (1 + Math.abs(walked))));
            }
        }
        assertThat(one).as("cases with one rate").isGreaterThan(CASES / 4);
        assertThat(several).as("cases with several rates").isGreaterThan(CASES / 50);
    }

    @Test
    void discountsToTheSameFen() {
        var random = new Random(SEED);
        for (var number = 0; number < CASES; number++) {
            var flows = randomFlows(random);
            var rate = BigDecimal.valueOf(random.nextInt(-500, 5000), 3);
            var expected = new Values(flows).at(rate.doubleValue());
            assertThat(Returns.of(flows, rate).npv().doubleValue())
                    .as("seed %d case %d at %s %s", SEED, number, rate, flows)
                    .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.0051 + Math.abs(expected) * 1e-12));
        }
    }

    /** Two to nine flows within some years; small amounts too, so that signs often change and rates are extreme. */
    private static List<CashFlow> randomFlows(Random random) {
        var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
        var flows = new ArrayList<CashFlow>();
        var many = random.nextInt(2, 10);
        for (var i = 0; i < many; i++) {
            var size = (long) Math.pow(10, random.nextInt(3, 8));
            flows.add(
                    new CashFlow(start.plusDays(random.nextInt(2500)), Money.ofFen(random.nextLong(-size, size + 1))));
        }
        return List.copyOf(flows);
    }

    private static List<BigDecimal> ratesOf(Xirr xirr) {
        return switch (xirr) {
            case Xirr.One(var rate) -> List.of(rate);
            case Xirr.Several(var rates) -> rates;
            case Xirr.None _ -> List.of();
        };
    }

    private static List<Double> walk(List<CashFlow> flows) {
        var values = new Values(flows);
        var low = Math.log(1e-4);
        var width = (Math.log(1e6 + 1) - low) / STEPS;
        var roots = new ArrayList<Double>();
        var left = Math.expm1(low);
        for (var step = 1; step <= STEPS; step++) {
            var right = Math.expm1(low + step * width);
            if (values.at(left) * values.at(right) < 0) {
                roots.add(halve(left, right, values));
            }
            left = right;
        }
        return roots;
    }

    private static double halve(double low, double high, Values values) {
        var left = low;
        var right = high;
        for (var i = 0; i < 60; i++) {
            var middle = (left + right) / 2;
            if (values.at(left) * values.at(middle) <= 0) {
                right = middle;
            } else {
                left = middle;
            }
        }
        return (left + right) / 2;
    }

    /** The present value by the plain formula. */
    private static final class Values {
        private final double[] yuan;
        private final double[] years;

        Values(List<CashFlow> flows) {
            var first = flows.stream()
                    .map(CashFlow::date)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            yuan = flows.stream()
                    .mapToDouble(flow -> flow.amount().yuan().doubleValue())
                    .toArray();
            years = flows.stream()
                    .mapToDouble(flow -> ChronoUnit.DAYS.between(first, flow.date()) / 365.0)
                    .toArray();
        }

        double at(double rate) {
            var sum = 0.0;
            for (var i = 0; i < yuan.length; i++) {
                sum += yuan[i] / Math.pow(1 + rate, years[i]);
            }
            return sum;
        }
    }

    /** By exact decimals: a rate a little lower and one a little higher value the flows with different signs. */
    private static boolean changesItsSignAround(BigDecimal rate, List<CashFlow> flows) {
        var step = BigDecimal.ONE.add(rate).multiply(new BigDecimal("5e-10")).add(new BigDecimal("1e-10"));
        return exactSignAt(rate.subtract(step), flows) * exactSignAt(rate.add(step), flows) <= 0;
    }

    private static int exactSignAt(BigDecimal rate, List<CashFlow> flows) {
        var growth = BigDecimal.ONE.add(rate);
        // Each day's growth by halving an interval: slow, and unlike the method that is judged here.
        var low = BigDecimal.ZERO;
        var high = growth.max(BigDecimal.ONE).add(BigDecimal.ONE).min(new BigDecimal("1.1"));
        for (var i = 0; i < 70; i++) {
            var middle = low.add(high).divide(BigDecimal.TWO, DIGITS);
            if (middle.pow(365, DIGITS).compareTo(growth) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        var perDay = low;
        var last = flows.stream()
                .map(CashFlow::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return flows.stream()
                .map(flow -> flow.amount()
                        .yuan()
                        .multiply(perDay.pow(Math.toIntExact(ChronoUnit.DAYS.between(flow.date(), last)), DIGITS)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .signum();
    }
}

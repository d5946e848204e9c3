package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a list of dated flows returns. A figure that does not exist is absent.
 *
 * @param npv yuan, rounded to the fen, on the day of the first flow
 * @param paybackMonths the fewest whole months after the first outlay by which the sum of all flows so far is no longer
 *     negative; null when that never happens, or nothing was laid out
 * @param roi what is left over, divided by what was laid out, with six decimals; null when nothing was laid out
 * @param benefitCost the present value of what comes in, divided by that of what was laid out, with six decimals; null
 *     when nothing was laid out
 */
public record Returns(
        BigDecimal npv,
        Xirr xirr,
        @Nullable Integer paybackMonths,
        @Nullable BigDecimal roi,
        @Nullable BigDecimal benefitCost) {

    private static final double LOWEST_GROWTH = 1e-4;
    private static final double HIGHEST_GROWTH = 1e6 + 1;
    private static final double YEAR = 365.0;
    private static final MathContext CERTAIN_DIGITS = new MathContext(13, RoundingMode.HALF_EVEN);

    /** @param yearlyRate at which later money is discounted, such as 0.08 */
    public static Returns of(List<CashFlow> flows, BigDecimal yearlyRate) {
        return of(flows, Discount.at(yearlyRate));
    }

    /** As above, for many lists at one rate. */
    public static Returns of(List<CashFlow> flows, Discount discount) {
        var days = new TreeMap<LocalDate, Money>();
        flows.forEach(flow -> days.merge(flow.date(), flow.amount(), Money::plus));
        return new Returns(npv(days, discount), xirr(days), paybackMonths(flows, days), roi(flows), benefitCost(flows, days, discount));
    }

    private static BigDecimal npv(TreeMap<LocalDate, Money> days, Discount discount) {
        var sum = BigDecimal.ZERO;
        for (var day : days.entrySet()) {
            var since = Math.toIntExact(ChronoUnit.DAYS.between(days.firstKey(), day.getKey()));
            sum = sum.add(day.getValue().yuan().multiply(discount.factorAfter(since)));
        }
        return sum.setScale(2, RoundingMode.HALF_EVEN);
    }

    private static Xirr xirr(TreeMap<LocalDate, Money> days) {
        var moving =
                days.entrySet().stream().filter(day -> !day.getValue().isZero()).toList();
        if (moving.size() < 2) {
            return new Xirr.None(Xirr.Reason.TOO_FEW_FLOWS);
        }
        var rates = asSum(moving).roots(Math.log(LOWEST_GROWTH), Math.log(HIGHEST_GROWTH)).stream()
                .map(Returns::rateOf)
                .distinct()
                .toList();
        return switch (rates.size()) {
            case 0 -> new Xirr.None(Xirr.Reason.NO_RATE);
            case 1 -> new Xirr.One(rates.getFirst());
            default -> new Xirr.Several(rates);
        };
    }

    /** The digits that a double holds for sure, and of them at most ten decimals. */
    private static BigDecimal rateOf(double logarithm) {
        return BigDecimal.valueOf(Math.expm1(logarithm)).round(CERTAIN_DIGITS).setScale(10, RoundingMode.HALF_EVEN);
    }

    /** A rate needs no exact amounts, only their proportion, so doubles will do here. */
    private static ExponentialSum asSum(List<Map.Entry<LocalDate, Money>> moving) {
        var first = moving.getFirst().getKey();
        var largest = moving.stream()
                .mapToDouble(day -> Math.abs((double) day.getValue().fen()))
                .max()
                .orElseThrow();
        return new ExponentialSum(
                moving.stream()
                        .mapToDouble(day -> day.getValue().fen() / largest)
                        .toArray(),
                moving.stream()
                        .mapToDouble(day -> ChronoUnit.DAYS.between(first, day.getKey()) / YEAR)
                        .toArray());
    }

    private static @Nullable Integer paybackMonths(List<CashFlow> flows, TreeMap<LocalDate, Money> days) {
        var firstOutlay = flows.stream()
                .filter(flow -> flow.amount().isNegative())
                .map(CashFlow::date)
                .min(Comparator.naturalOrder());
        if (firstOutlay.isEmpty()) {
            return null;
        }
        var sum = Money.ZERO;
        for (var day : days.entrySet()) {
            sum = sum.plus(day.getValue());
            if (!day.getKey().isBefore(firstOutlay.get()) && !sum.isNegative()) {
                return monthsUntil(firstOutlay.get(), day.getKey());
            }
        }
        return null;
    }

    /** A month that has begun counts: after so many months the money is back, not almost back. */
    private static int monthsUntil(LocalDate start, LocalDate end) {
        var whole = Math.toIntExact(ChronoUnit.MONTHS.between(start, end));
        return start.plusMonths(whole).isBefore(end) ? whole + 1 : whole;
    }

    private static @Nullable BigDecimal roi(List<CashFlow> flows) {
        var outlay = Money.sum(flows, flow -> flow.amount().min(Money.ZERO));
        if (outlay.isZero()) {
            return null;
        }
        var left = Money.sum(flows, CashFlow::amount);
        return left.yuan().divide(outlay.yuan().negate(), 6, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal benefitCost(
            List<CashFlow> flows, TreeMap<LocalDate, Money> days, Discount discount) {
        var in = BigDecimal.ZERO;
        var out = BigDecimal.ZERO;
        for (var flow : flows) {
            var since = Math.toIntExact(ChronoUnit.DAYS.between(days.firstKey(), flow.date()));
            var worth = flow.amount().yuan().multiply(discount.factorAfter(since));
            if (worth.signum() < 0) {
                out = out.subtract(worth);
            } else {
                in = in.add(worth);
            }
        }
        return out.signum() == 0 ? null : in.divide(out, 6, RoundingMode.HALF_EVEN);
    }
}

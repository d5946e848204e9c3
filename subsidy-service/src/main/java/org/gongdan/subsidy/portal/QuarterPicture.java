package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;

/**
 * The cash of an enterprise by quarter, subsidy and verified benefits in it, in a field of 600 by 160: bars up for what came
 * in, down for what went out, and a line for the sum so far.
 *
 * @param zero the height of no money
 * @param line the sum so far, as SVG takes it
 */
record QuarterPicture(List<Quarter> quarters, BigDecimal zero, String line) {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(140);
    private static final BigDecimal MARGIN = BigDecimal.TEN;
    private static final BigDecimal PART = new BigDecimal("0.7");

    /**
     * One quarter, such as 2026 Q3, with its bars.
     *
     * @param sum of all quarters so far
     */
    record Quarter(
            String label,
            Money in,
            Money out,
            Money sum,
            BigDecimal x,
            BigDecimal width,
            BigDecimal inTop,
            BigDecimal inHeight,
            BigDecimal outHeight) {}

    static QuarterPicture of(ProjectFlows flows) {
        var in = new TreeMap<Integer, Money>();
        var out = new TreeMap<Integer, Money>();
        for (var part : List.of(flows.outlays(), flows.runningCosts(), flows.publicMoney(), flows.partnerMoney())) {
            part.forEach(flow -> add(flow, in, out));
        }
        for (var benefit : flows.benefits()) {
            if (benefit.verified() != null) {
                add(new CashFlow(benefit.on(), benefit.verified()), in, out);
            }
        }
        return in.isEmpty() ? new QuarterPicture(List.of(), BigDecimal.ZERO, "") : drawn(in, out);
    }

    private static void add(CashFlow flow, TreeMap<Integer, Money> in, TreeMap<Integer, Money> out) {
        var quarter = quarterOf(flow.date());
        in.merge(quarter, flow.amount().max(Money.ZERO), Money::plus);
        out.merge(quarter, flow.amount().min(Money.ZERO), Money::plus);
    }

    private static QuarterPicture drawn(TreeMap<Integer, Money> in, TreeMap<Integer, Money> out) {
        var sums = new ArrayList<Money>();
        var sum = Money.ZERO;
        for (var quarter = in.firstKey(); quarter <= in.lastKey(); quarter++) {
            sum = sum.plus(in.getOrDefault(quarter, Money.ZERO)).plus(out.getOrDefault(quarter, Money.ZERO));
            sums.add(sum);
        }
        var top = highest(in.values()).max(highest(sums));
        var bottom = lowest(out.values()).min(lowest(sums));
        var span =
                top.minus(bottom).isZero() ? BigDecimal.ONE : top.minus(bottom).yuan();
        var zero = top.yuan()
                .multiply(HEIGHT)
                .divide(span, 2, RoundingMode.HALF_UP)
                .add(MARGIN);
        var step = WIDTH.divide(BigDecimal.valueOf(sums.size()), 4, RoundingMode.HALF_UP);
        var quarters = new ArrayList<Quarter>();
        var line = new ArrayList<String>();
        for (var index = 0; index < sums.size(); index++) {
            var quarter = in.firstKey() + index;
            var left = step.multiply(BigDecimal.valueOf(index));
            var came = in.getOrDefault(quarter, Money.ZERO);
            var went = out.getOrDefault(quarter, Money.ZERO);
            var up = height(came, span);
            quarters.add(new Quarter(
                    quarter / 4 + " Q" + (quarter % 4 + 1),
                    came,
                    went,
                    sums.get(index),
                    left.add(step.multiply(new BigDecimal("0.15"))).setScale(2, RoundingMode.HALF_UP),
                    step.multiply(PART).setScale(2, RoundingMode.HALF_UP),
                    zero.subtract(up),
                    up,
                    height(Money.ZERO.minus(went), span)));
            var middle = left.add(step.divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP));
            line.add(middle.setScale(2, RoundingMode.HALF_UP).toPlainString() + ","
                    + zero.subtract(height(sums.get(index), span)).toPlainString());
        }
        return new QuarterPicture(List.copyOf(quarters), zero, String.join(" ", line));
    }

    private static BigDecimal height(Money amount, BigDecimal span) {
        return amount.yuan().multiply(HEIGHT).divide(span, 2, RoundingMode.HALF_UP);
    }

    private static Money highest(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::max);
    }

    private static Money lowest(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::min);
    }

    private static int quarterOf(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }
}

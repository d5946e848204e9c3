package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dated money in several columns on common days, so that many figures of one investment share their days, discount
 * factors and present values. Everything is worth what it is worth on the first day of the table: figures over different
 * columns can be compared and added.
 */
public final class FlowTable {

    private final LocalDate first;
    private final int[] days;
    private final TwoDoubles[] factors;
    private final TimeAxis axis;
    private final Discount discount;
    private final List<Column> columns = new ArrayList<>();

    private FlowTable(long[] epochDays, Discount discount) {
        this.discount = discount;
        this.first = LocalDate.ofEpochDay(epochDays.length == 0 ? 0 : epochDays[0]);
        this.days = new int[epochDays.length];
        this.factors = new TwoDoubles[epochDays.length];
        for (var i = 0; i < days.length; i++) {
            days[i] = Math.toIntExact(epochDays[i] - epochDays[0]);
            factors[i] = discount.factorAfter(days[i]);
        }
        this.axis = TimeAxis.of(days);
    }

    /** @param cutOff what is dated later is left out, also as a day */
    public static FlowTable of(List<List<CashFlow>> columns, LocalDate cutOff, Discount discount) {
        var table = new FlowTable(daysOf(columns, cutOff.toEpochDay()), discount);
        for (var flows : columns) {
            table.columns.add(table.columnOf(flows, cutOff));
        }
        return table;
    }

    /** No money on any day. */
    public Column empty() {
        return new Column(new long[days.length], 0, TwoDoubles.ZERO);
    }

    public Column column(int index) {
        return columns.get(index);
    }

    /**
     * What comes back for what was laid out.
     *
     * @param in money that comes back; may have days of loss
     * @param out money that is laid out, negative
     */
    public Returns returns(Column in, Column out) {
        var net = in.plus(out);
        return new Returns(
                yuan(net), Xirr.of(net.fen, axis), paybackMonths(net, out), roi(net, out), benefitCost(in, out));
    }

    /** The sum of the column on the first day of the table, in yuan, rounded to the fen, a half to the even one. */
    public BigDecimal yuan(Column column) {
        if (column.worth.isFinite()) {
            return column.worth.fenAsYuan();
        }
        // a rate near -1 over a century is beyond a double, and beyond every use
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < days.length; i++) {
            sum = sum.add(BigDecimal.valueOf(column.fen[i], 2).multiply(discount.exactFactorAfter(days[i])));
        }
        return sum.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** The present value of one column divided by that of another, with six decimals; null when that is zero. */
    public static @Nullable BigDecimal ratio(Column part, Column whole) {
        var quotient = part.worth.rounded() / whole.worth.rounded();
        return Double.isFinite(quotient) ? BigDecimal.valueOf(quotient).setScale(6, RoundingMode.HALF_EVEN) : null;
    }

    private @Nullable Integer paybackMonths(Column net, Column out) {
        var start = 0;
        while (start < days.length && out.fen[start] >= 0) {
            start++;
        }
        var sum = 0L;
        for (var i = 0; i < days.length; i++) {
            sum = Math.addExact(sum, net.fen[i]);
            if (i >= start && sum >= 0) {
                return monthsUntil(first.plusDays(days[start]), first.plusDays(days[i]));
            }
        }
        return null;
    }

    /** A month that has begun counts: after so many months the money is back, not almost back. */
    private static int monthsUntil(LocalDate start, LocalDate end) {
        var whole = Math.toIntExact(start.until(end).toTotalMonths());
        return start.plusMonths(whole).isBefore(end) ? whole + 1 : whole;
    }

    private static @Nullable BigDecimal roi(Column net, Column out) {
        return out.sum >= 0
                ? null
                : BigDecimal.valueOf(net.sum).divide(BigDecimal.valueOf(out.sum).negate(), 6, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal benefitCost(Column in, Column out) {
        return out.worth.rounded() >= 0 ? null : ratio(in, out.negated());
    }

    private static long[] daysOf(List<List<CashFlow>> columns, long cutOff) {
        var count = 0;
        for (var flows : columns) {
            count += flows.size();
        }
        var days = new long[count];
        var next = 0;
        for (var flows : columns) {
            for (var flow : flows) {
                var day = flow.date().toEpochDay();
                if (day <= cutOff) {
                    days[next++] = day;
                }
            }
        }
        Arrays.sort(days, 0, next);
        var distinct = 0;
        for (var i = 0; i < next; i++) {
            if (distinct == 0 || days[distinct - 1] != days[i]) {
                days[distinct++] = days[i];
            }
        }
        return Arrays.copyOf(days, distinct);
    }

    private Column columnOf(List<CashFlow> flows, LocalDate cutOff) {
        var fen = new long[days.length];
        for (var flow : flows) {
            if (!flow.date().isAfter(cutOff)) {
                var day = Arrays.binarySearch(days, Math.toIntExact(flow.date().toEpochDay() - first.toEpochDay()));
                fen[day] = Math.addExact(fen[day], flow.amount().fen());
            }
        }
        var sum = 0L;
        for (var amount : fen) {
            sum = Math.addExact(sum, amount);
        }
        return new Column(fen, sum, TwoDoubles.sumOfProducts(fen, factors));
    }

    /** Money on each day of the table; columns of one table can be added. Amounts beyond a long are refused, not wrong. */
    public static final class Column {
        private final long[] fen;
        private final long sum;
        private final TwoDoubles worth;

        private Column(long[] fen, long sum, TwoDoubles worth) {
            this.fen = fen;
            this.sum = sum;
            this.worth = worth;
        }

        public Column plus(Column other) {
            var both = new long[fen.length];
            for (var i = 0; i < both.length; i++) {
                both[i] = Math.addExact(fen[i], other.fen[i]);
            }
            return new Column(both, Math.addExact(sum, other.sum), worth.plus(other.worth));
        }

        public Column negated() {
            var opposite = new long[fen.length];
            for (var i = 0; i < opposite.length; i++) {
                opposite[i] = Math.negateExact(fen[i]);
            }
            return new Column(opposite, Math.negateExact(sum), worth.negated());
        }

        /** Discounted. */
        public boolean isWorthMoreThanNothing() {
            return worth.rounded() > 0;
        }

        /** Undiscounted, in fen. */
        public long sum() {
            return sum;
        }
    }
}

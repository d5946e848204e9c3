package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as an unevaluated sum of two doubles, which holds about 32 digits: sums of discounted amounts stay exact far
 * below the fen at the price of a few floating-point operations. The transformations without error are Knuth's for sums
 * (The Art of Computer Programming 2, 4.2.2) and one fused multiply-add for products.
 */
record TwoDoubles(double high, double low) {

    static final TwoDoubles ZERO = new TwoDoubles(0, 0);
    private static final long WHOLE_IN_A_DOUBLE = 1L << 53;
    /** What is left of a long without its last 26 bits fits into a double. */
    private static final long LAST_BITS = 1L << 26;

    private static final double WHOLE_IN_A_LONG = 0x1p62;
    /** From here on a double is a whole number. */
    private static final double WITHOUT_FRACTION = 0x1p52;

    static TwoDoubles of(BigDecimal value) {
        var high = value.doubleValue();
        return Double.isInfinite(high)
                ? new TwoDoubles(high, 0)
                : new TwoDoubles(high, value.subtract(new BigDecimal(high)).doubleValue());
    }

    /** Σ amounts[i] · factors[i]; infinite or not a number when a factor is beyond the range of a double. */
    static TwoDoubles sumOfProducts(long[] amounts, TwoDoubles[] factors) {
        var high = 0.0;
        var low = 0.0;
        for (var i = 0; i < amounts.length; i++) {
            if (amounts[i] == 0) {
                continue;
            }
            var factor = factors[i];
            var rest = Math.abs(amounts[i]) > WHOLE_IN_A_DOUBLE ? amounts[i] % LAST_BITS : 0;
            var amount = (double) (amounts[i] - rest);
            var product = amount * factor.high;
            var sum = high + product;
            var added = sum - high;
            low += Math.fma(amount, factor.high, -product)
                    + amount * factor.low
                    + rest * factor.high
                    + ((high - (sum - added)) + (product - added));
            high = sum;
        }
        return new TwoDoubles(high, low);
    }

    TwoDoubles plus(TwoDoubles other) {
        var sum = high + other.high;
        var added = sum - high;
        return new TwoDoubles(sum, ((high - (sum - added)) + (other.high - added)) + low + other.low);
    }

    TwoDoubles negated() {
        return new TwoDoubles(-high, -low);
    }

    double rounded() {
        return high + low;
    }

    boolean isFinite() {
        return Double.isFinite(high + low);
    }

    /** To the nearest whole number, a half to the even one, shifted by two decimals: fen become yuan. */
    BigDecimal fenAsYuan() {
        var sum = high + low;
        if (Math.abs(sum) >= WHOLE_IN_A_LONG) {
            return new BigDecimal(high)
                    .add(new BigDecimal(low))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.UNNECESSARY);
        }
        var added = sum - high;
        var rest = (high - (sum - added)) + (low - added);
        // both parts have a fraction of their own only where the other is smaller than any that could tip it
        var whole = (long) Math.floor(sum);
        var fraction = sum - Math.floor(sum);
        if (fraction == 0 && Math.abs(sum) >= WITHOUT_FRACTION) {
            whole += (long) Math.floor(rest);
            fraction = rest - Math.floor(rest);
            rest = 0;
        }
        var beyondHalf = fraction - 0.5 + rest;
        var up = beyondHalf > 0 || (beyondHalf == 0 && (whole & 1) != 0);
        return BigDecimal.valueOf(up ? whole + 1 : whole, 2);
    }
}

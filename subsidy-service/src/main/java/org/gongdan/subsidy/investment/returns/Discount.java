package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What money of a later day is worth today, at a yearly rate and act/365: {@code (1 + rate)^(-days/365)}, to 32 digits.
 * Remembers its factors, so that a job which values many investments at one rate keeps one object.
 */
public final class Discount {

    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final int YEAR = 365;
    /** A century of days; beyond that factors are computed each time rather than kept. */
    private static final int REMEMBERED = 100 * YEAR;

    private final BigDecimal rate;
    private final BigDecimal growth;
    private final BigDecimal perDay;
    /** Written by any thread without a lock: whoever comes first or later writes the same immutable value. */
    private final @Nullable TwoDoubles[] factors = new @Nullable TwoDoubles[REMEMBERED + 1];

    private Discount(BigDecimal rate) {
        this.rate = rate;
        this.growth = BigDecimal.ONE.add(rate);
        this.perDay = BigDecimal.ONE.divide(rootOfYear(growth), PRECISION);
    }

    /**
     * @param yearlyRate such as 0.08 for 8 %
     * @throws IllegalArgumentException when it is -1 or less: a year later nothing or less than nothing would be left
     */
    public static Discount at(BigDecimal yearlyRate) {
        if (yearlyRate.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new IllegalArgumentException("a yearly rate is more than -1, not " + yearlyRate.toPlainString());
        }
        return new Discount(yearlyRate);
    }

    /** 0.08 for 8 %. */
    public BigDecimal rate() {
        return rate;
    }

    TwoDoubles factorAfter(int days) {
        if (days > REMEMBERED) {
            return TwoDoubles.of(exactFactorAfter(days));
        }
        var known = factors[days];
        if (known == null) {
            known = TwoDoubles.of(exactFactorAfter(days));
            factors[days] = known;
        }
        return known;
    }

    /** Whole years by the growth itself, so that half of an amount is half of it, and not a digit less. */
    BigDecimal exactFactorAfter(int days) {
        var years = BigDecimal.ONE.divide(growth.pow(days / YEAR, PRECISION), PRECISION);
        return years.multiply(perDay.pow(days % YEAR, PRECISION), PRECISION);
    }

    /** Newton's method; starts with the 15 right digits of a double and doubles them with each step. */
    private static BigDecimal rootOfYear(BigDecimal growth) {
        var finer = new MathContext(PRECISION.getPrecision() + 6, RoundingMode.HALF_EVEN);
        var years = BigDecimal.valueOf(YEAR);
        var root = BigDecimal.valueOf(StrictMath.pow(growth.doubleValue(), 1.0 / YEAR));
        for (var step = 0; step < 3; step++) {
            var slope = root.pow(YEAR - 1, finer);
            var excess = slope.multiply(root, finer).subtract(growth, finer);
            root = root.subtract(excess.divide(slope.multiply(years, finer), finer), finer);
        }
        return root;
    }
}

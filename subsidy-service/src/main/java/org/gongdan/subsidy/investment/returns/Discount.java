package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What money of a later day is worth today, at a yearly rate and act/365: {@code (1 + rate)^(-days/365)}, to 34 digits.
 * Remembers its factors, so that a job which values many investments at one rate keeps one object.
 */
public final class Discount {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int YEAR = 365;
    /** A century of days; beyond that factors are computed each time rather than kept. */
    private static final int REMEMBERED = 100 * YEAR;

    private final BigDecimal perDay;
    private final Map<Integer, BigDecimal> factors = new ConcurrentHashMap<>();

    private Discount(BigDecimal perDay) {
        this.perDay = perDay;
    }

    /**
     * @param yearlyRate such as 0.08 for 8 %
     * @throws IllegalArgumentException when it is -1 or less: a year later nothing or less than nothing would be left
     */
    public static Discount at(BigDecimal yearlyRate) {
        var growth = BigDecimal.ONE.add(yearlyRate);
        if (growth.signum() <= 0) {
            throw new IllegalArgumentException("a yearly rate is more than -1, not " + yearlyRate.toPlainString());
        }
        return new Discount(BigDecimal.ONE.divide(rootOfYear(growth), PRECISION));
    }

    BigDecimal factorAfter(int days) {
        return days > REMEMBERED ? factor(days) : factors.computeIfAbsent(days, this::factor);
    }

    private BigDecimal factor(int days) {
        return perDay.pow(days, PRECISION);
    }

    /** Newton's method; starts with the 15 right digits of a double and doubles them with each step. */
    private static BigDecimal rootOfYear(BigDecimal growth) {
        var finer = new MathContext(PRECISION.getPrecision() + 6, RoundingMode.HALF_EVEN);
        var years = BigDecimal.valueOf(YEAR);
        var root = BigDecimal.valueOf(Math.pow(growth.doubleValue(), 1.0 / YEAR));
        for (var step = 0; step < 3; step++) {
            var slope = root.pow(YEAR - 1, finer);
            var excess = slope.multiply(root, finer).subtract(growth, finer);
            root = root.subtract(excess.divide(slope.multiply(years, finer), finer), finer);
        }
        return root;
    }
}

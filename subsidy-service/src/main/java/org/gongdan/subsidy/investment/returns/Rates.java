package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Yearly rates and the logarithms of a year's growth. */
final class Rates {

    /** Nearly all is lost within a year. */
    static final double LOWEST = StrictMath.log(1e-4);

    /** A million times as much within a year. */
    static final double HIGHEST = StrictMath.log(1e6 + 1);

    private static final MathContext CERTAIN_DIGITS = new MathContext(13, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 10;
    private static final double TO_DECIMALS = 1e10;

    private Rates() {}

    /** The digits that a double holds for sure, and of them at most ten decimals. */
    static BigDecimal of(double logarithm) {
        var rate = StrictMath.expm1(logarithm);
        if (Math.abs(rate) < 100) {
            return BigDecimal.valueOf((long) Math.rint(rate * TO_DECIMALS), DECIMALS);
        }
        return BigDecimal.valueOf(rate).round(CERTAIN_DIGITS).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Two roots that are one rate to the last decimal are one rate. */
    static Xirr distinct(List<Double> roots) {
        var rates = roots.stream().map(Rates::of).distinct().toList();
        return rates.size() == 1 ? new Xirr.One(rates.getFirst()) : new Xirr.Several(rates);
    }
}

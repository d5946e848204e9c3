package org.gongdan.subsidy.investment.returns;

/**
 * e to a negative power, the same to the last digit on every machine, and several times faster than the platform's
 * function: a known power of an eighth, times the first terms of Taylor's series for the rest.
 */
final class Power {

    private static final int PARTS = 8;
    private static final double[] KNOWN = new double[8 * PARTS];

    static {
        for (var part = 0; part < KNOWN.length; part++) {
            KNOWN[part] = StrictMath.exp(-part / (double) PARTS);
        }
    }

    private Power() {}

    /** @param x not negative; the result is e to -x, right to one or two units in the last place */
    static double ofEToMinus(double x) {
        var part = (int) (x * PARTS + 0.5);
        if (part >= KNOWN.length) {
            return StrictMath.exp(-x);
        }
        // at most a sixteenth, and (1/16)^10 / 10! is less than the last digit of 1 can show
        var rest = part / (double) PARTS - x;
        var sum = Math.fma(rest, 1.0 / 362_880, 1.0 / 40_320);
        sum = Math.fma(rest, sum, 1.0 / 5_040);
        sum = Math.fma(rest, sum, 1.0 / 720);
        sum = Math.fma(rest, sum, 1.0 / 120);
        sum = Math.fma(rest, sum, 1.0 / 24);
        sum = Math.fma(rest, sum, 1.0 / 6);
        sum = Math.fma(rest, sum, 0.5);
        sum = Math.fma(rest, sum, 1);
        return KNOWN[part] * Math.fma(rest, sum, 1);
    }
}

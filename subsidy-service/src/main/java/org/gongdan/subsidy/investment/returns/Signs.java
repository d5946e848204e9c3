package org.gongdan.subsidy.investment.returns;

/** The signs of coefficients in the order of time, and how often they and their sums change. */
final class Signs {

    private Signs() {}

    /** The first coefficient that is not zero; it outweighs all others for high rates. */
    static double first(double[] coefficients) {
        var first = 0;
        while (coefficients[first] == 0) {
            first++;
        }
        return coefficients[first];
    }

    /** The last coefficient that is not zero; it outweighs all others for the lowest rates. */
    static double last(double[] coefficients) {
        var last = coefficients.length - 1;
        while (coefficients[last] == 0) {
            last--;
        }
        return coefficients[last];
    }

    /** The index of the first coefficient that differs in sign from the last non-zero one before it; -1 for none. */
    static int nextChange(double[] coefficients, int from) {
        var sign = 0.0;
        for (var i = from; i < coefficients.length; i++) {
            var next = Math.signum(coefficients[i]);
            if (next * sign < 0) {
                return i;
            }
            sign = next == 0 ? sign : next;
        }
        return -1;
    }

    /** Whether Laguerre's bounds leave at most one root above 0 and one below; never true by mistake of rounding. */
    static boolean oneAtMostOnEachSide(double[] coefficients) {
        return changesOfSums(coefficients, true) <= 1 && changesOfSums(coefficients, false) <= 1;
    }

    /** A sum that rounding could have given its sign leaves the question open. */
    private static int changesOfSums(double[] coefficients, boolean fromFirst) {
        var last = coefficients.length - 1;
        var sum = 0.0;
        var size = 0.0;
        var sign = 0.0;
        var changes = 0;
        for (var i = 0; i <= last; i++) {
            var coefficient = coefficients[fromFirst ? i : last - i];
            sum += coefficient;
            size += Math.abs(coefficient);
            if (Math.abs(sum) <= ExponentialSum.TOUCHES * size) {
                if (size > 0) {
                    return Integer.MAX_VALUE;
                }
                continue;
            }
            changes += Math.signum(sum) * sign < 0 ? 1 : 0;
            sign = Math.signum(sum);
        }
        return changes;
    }
}

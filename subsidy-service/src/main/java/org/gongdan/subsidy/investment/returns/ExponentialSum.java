package org.gongdan.subsidy.investment.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code f(x) = Σ coefficients[i] · e^(-years[i]·x)} with ascending years from 0, which is a present value when x is the
 * logarithm of a year's growth.
 *
 * <p>By Descartes' rule of signs for such sums there are at most as many roots as the coefficients, in order of time,
 * change their sign. By Laguerre's (1883) there are at most as many above 0 as the sums from the first coefficient up to
 * each one change their sign, and at most as many below 0 as the sums from each one to the last do; for flows of money
 * these are the balances at no interest, which change their sign once or never for nearly every project. Both bounds
 * miss the number of roots by an even number, so a bound of one is one.
 *
 * <p>Where the bounds leave a doubt, all roots are found nevertheless, and none by luck of a grid: between two times where
 * the sign changes, take any s. The derivative of {@code e^(sx)·f(x)} is {@code e^(sx)} times a sum whose
 * coefficients are multiplied by {@code s - years[i]}, and so changes its sign once less. Its roots, found in the same
 * way, cut the range into pieces in which {@code e^(sx)·f(x)} only rises or only falls; each piece holds a root exactly
 * when its ends differ in sign.
 *
 * <p>Only operations whose result the platform prescribes are used, so that every machine finds the same digits.
 */
final class ExponentialSum {

    /** A turning point that is this close to zero, measured by the size of the terms, touches zero: a double root. */
    static final double TOUCHES = 1e-13;

    /** Newton's method squares the error: after a step this small the next one would change nothing. */
    private static final double LAST_STEP = 1e-9;

    private static final double ACCURACY = 1e-15;
    private static final int STEPS = 200;
    private static final int HASTY_STEPS = 40;
    private static final double FIRST_GUESS = 0.1;

    private final double[] coefficients;
    private final TimeAxis axis;
    private final double[] scratch;

    ExponentialSum(double[] coefficients, TimeAxis axis) {
        this.coefficients = coefficients;
        this.axis = axis;
        this.scratch = new double[axis.gaps().length];
    }

    /** What comes in and what goes out, both positive, with their slopes; all four on one scale that does not overflow. */
    private record Balance(double in, double out, double inSlope, double outSlope) {

        /** 0 when the two sides differ by no more than rounding can. */
        int sign() {
            var value = in - out;
            return Math.abs(value) <= TOUCHES * (in + out) ? 0 : (int) Math.signum(value);
        }

        /** The logarithm of in / out is nearly straight, so Newton's method needs few steps on it. */
        double newtonFrom(double x) {
            return x - StrictMath.log(in / out) / (inSlope / in - outSlope / out);
        }
    }

    /** All roots above low and up to high, ascending; low must be below 0 and high above. */
    List<Double> roots(double low, double high) {
        var first = Signs.nextChange(coefficients, 0);
        if (first < 0) {
            return List.of();
        }
        var turns = List.<Double>of();
        if (Signs.nextChange(coefficients, first) >= 0) {
            if (Signs.oneAtMostOnEachSide(coefficients)) {
                return rootsAround0(low, high);
            }
            turns = easiestWithOneChangeLess(first).roots(low, high);
        }
        var ends = new ArrayList<Double>(turns.size() + 2);
        ends.add(low);
        ends.addAll(turns);
        ends.add(high);
        return rootsBetween(ends);
    }

    /** Any place where the sign changes will do; one whose sum has its roots around 0 spares further levels. */
    private ExponentialSum easiestWithOneChangeLess(int first) {
        for (var change = first; change >= 0; change = Signs.nextChange(coefficients, change)) {
            var less = withOneChangeLess(change);
            if (Signs.oneAtMostOnEachSide(less.coefficients)) {
                return less;
            }
        }
        return withOneChangeLess(first);
    }

    /** At most one on each side, and it is there when the sum has another sign at 0 than far away. */
    private List<Double> rootsAround0(double low, double high) {
        var total = 0.0;
        for (var coefficient : coefficients) {
            total += coefficient;
        }
        var roots = new ArrayList<Double>(2);
        if (total * Signs.last(coefficients) < 0) {
            roots.addAll(soleRoot(low, -FIRST_GUESS));
        }
        if (total * Signs.first(coefficients) < 0) {
            roots.addAll(soleRoot(high, FIRST_GUESS));
        }
        return roots;
    }

    /** Newton's method nearly always goes straight to the root; only where it does not, the end is worth a look. */
    private List<Double> soleRoot(double end, double guess) {
        var x = guess;
        for (var step = 0; step < HASTY_STEPS; step++) {
            var next = at(x).newtonFrom(x);
            if (!(next * end > 0 && Math.abs(next) < Math.abs(end))) {
                break;
            }
            if (Math.abs(next - x) <= LAST_STEP) {
                return List.of(next);
            }
            x = next;
        }
        return rootsBetween(end < 0 ? List.of(end, 0.0) : List.of(0.0, end));
    }

    private List<Double> rootsBetween(List<Double> ends) {
        var roots = new ArrayList<Double>(2);
        var before = at(ends.getFirst()).sign();
        for (var piece = 1; piece < ends.size(); piece++) {
            var after = at(ends.get(piece)).sign();
            if (after == 0) {
                roots.add(ends.get(piece));
            } else if (before * after < 0) {
                roots.add(rootBetween(ends.get(piece - 1), ends.get(piece), before));
            }
            before = after;
        }
        return roots;
    }

    private ExponentialSum withOneChangeLess(int change) {
        var before = change - 1;
        while (coefficients[before] == 0) {
            before--;
        }
        var years = axis.years();
        var between = (years[before] + years[change]) / 2;
        var changed = new double[coefficients.length];
        var largest = 0.0;
        for (var i = 0; i < changed.length; i++) {
            changed[i] = coefficients[i] * (between - years[i]);
            largest = Math.max(largest, Math.abs(changed[i]));
        }
        for (var i = 0; i < changed.length; i++) {
            changed[i] /= largest;
        }
        return new ExponentialSum(changed, axis);
    }

    /** Newton's method; a step out of the bracket halves it. */
    private double rootBetween(double left, double right, int leftSign) {
        var low = left;
        var high = right;
        var x = low < FIRST_GUESS && FIRST_GUESS < high ? FIRST_GUESS : (low + high) / 2;
        for (var step = 0; step < STEPS && high - low > ACCURACY; step++) {
            var balance = at(x);
            if (balance.in == balance.out) {
                return x;
            }
            if ((balance.in > balance.out) == (leftSign > 0)) {
                low = x;
            } else {
                high = x;
            }
            var next = balance.newtonFrom(x);
            if (step < HASTY_STEPS && next >= low && next <= high) {
                if (Math.abs(next - x) <= LAST_STEP) {
                    return next;
                }
                x = next;
            } else {
                x = (low + high) / 2;
            }
        }
        return x;
    }

    /**
     * By Horner's rule from gap to gap, so that a gap that comes often costs one exponential. For high rates it begins
     * with the last day and for low ones with the first, because then no power overflows; the scale of the result is that
     * of the first or last day, which moves no root and changes no sign.
     */
    private Balance at(double x) {
        var gaps = axis.gaps();
        for (var i = 0; i < gaps.length; i++) {
            scratch[i] = Power.ofEToMinus(gaps[i] * Math.abs(x));
        }
        var last = coefficients.length - 1;
        var backwards = x >= 0;
        var in = 0.0;
        var out = 0.0;
        var inSlope = 0.0;
        var outSlope = 0.0;
        for (var i = 0; i <= last; i++) {
            var day = backwards ? last - i : i;
            if (i > 0) {
                var gap = axis.gapBefore()[backwards ? day + 1 : day];
                var power = scratch[gap];
                inSlope = power * (inSlope - gaps[gap] * in);
                outSlope = power * (outSlope - gaps[gap] * out);
                in *= power;
                out *= power;
            }
            var coefficient = coefficients[day];
            if (coefficient > 0) {
                in += coefficient;
            } else {
                out -= coefficient;
            }
        }
        return backwards ? new Balance(in, out, inSlope, outSlope) : new Balance(in, out, -inSlope, -outSlope);
    }
}

package org.gongdan.subsidy.investment.returns;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * {@code f(x) = Σ coefficients[i] · e^(-times[i]·x)} with ascending times from 0, which is a present value when x is
 * the logarithm of a year's growth.
 *
 * <p>By Descartes' rule of signs for such sums there are at most as many roots as the coefficients, in order of time,
 * change their sign. All of them are found, none by luck of a grid: between the two times where the sign changes first,
 * take any s. The derivative of {@code e^(sx)·f(x)} is {@code e^(sx)} times a sum whose coefficients are multiplied by
 * {@code s - times[i]}, and so changes its sign once less. Its roots, found in the same way, cut the range into pieces
 * in which {@code e^(sx)·f(x)} only rises or only falls; each piece holds a root exactly when its ends differ in sign.
 */
final class ExponentialSum {

    /** A turning point that is this close to zero, measured by the size of the terms, touches zero: a double root. */
    private static final double TOUCHES = 1e-13;

    private static final double ACCURACY = 1e-15;
    private static final int EVALUATIONS = 1000;

    private final double[] coefficients;
    private final double[] times;

    ExponentialSum(double[] coefficients, double[] times) {
        this.coefficients = coefficients;
        this.times = times;
    }

    /** All roots from low to high, ascending. */
    List<Double> roots(double low, double high) {
        var change = firstChange();
        if (change < 0) {
            return List.of();
        }
        var ends = new ArrayList<Double>();
        ends.add(low);
        ends.addAll(withOneChangeLess(change).roots(low, high));
        ends.add(high);

        var roots = new ArrayList<Double>();
        for (var piece = 1; piece < ends.size(); piece++) {
            var left = ends.get(piece - 1);
            var right = ends.get(piece);
            if (signAt(right) == 0) {
                roots.add(right);
            } else if (signAt(left) * signAt(right) < 0) {
                roots.add(rootBetween(left, right));
            }
        }
        return roots;
    }

    /** The index before which the sign changes first, -1 when it never does. */
    private int firstChange() {
        for (var i = 1; i < coefficients.length; i++) {
            if (Math.signum(coefficients[i - 1]) * Math.signum(coefficients[i]) < 0) {
                return i;
            }
        }
        return -1;
    }

    private ExponentialSum withOneChangeLess(int change) {
        var between = (times[change - 1] + times[change]) / 2;
        var changed = new double[coefficients.length];
        var largest = 0.0;
        for (var i = 0; i < changed.length; i++) {
            changed[i] = coefficients[i] * (between - times[i]);
            largest = Math.max(largest, Math.abs(changed[i]));
        }
        for (var i = 0; i < changed.length; i++) {
            changed[i] /= largest;
        }
        return new ExponentialSum(changed, times);
    }

    private double rootBetween(double left, double right) {
        // Only the width of the bracket may end the search: a flat sum is small far from its root.
        var solver = new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, Double.MIN_VALUE, 5);
        return solver.solve(EVALUATIONS, this::value, left, right, AllowedSolution.ANY_SIDE);
    }

    private int signAt(double x) {
        var size = 0.0;
        for (var i = 0; i < times.length; i++) {
            size += Math.abs(term(i, x));
        }
        var value = value(x);
        return Math.abs(value) <= TOUCHES * size ? 0 : (int) Math.signum(value);
    }

    private double value(double x) {
        var sum = 0.0;
        for (var i = 0; i < times.length; i++) {
            sum += term(i, x);
        }
        return sum;
    }

    /** Scaled so that no term overflows: for low rates by the last time. This moves no root and changes no sign. */
    private double term(int i, double x) {
        var scale = x < 0 ? times[times.length - 1] : 0;
        return coefficients[i] * Math.exp((scale - times[i]) * x);
    }
}

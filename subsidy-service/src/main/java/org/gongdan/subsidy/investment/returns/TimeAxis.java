package org.gongdan.subsidy.investment.returns;

import java.util.Arrays;

/**
 * Days as years since the first of them, act/365, with the gaps between neighbours. Reports are monthly, so there are few
 * different gaps, and a sum over many days needs few exponentials. The arrays are shared and never written to.
 */
final class TimeAxis {

    private static final double YEAR = 365.0;
    /** Looking further back for an equal gap costs more than an exponential. */
    private static final int LOOKED_AT = 16;

    private final double[] years;
    private final double[] gaps;
    private final int[] gapBefore;

    private TimeAxis(double[] years, double[] gaps, int[] gapBefore) {
        this.years = years;
        this.gaps = gaps;
        this.gapBefore = gapBefore;
    }

    static TimeAxis of(int[] days) {
        var years = new double[days.length];
        var gaps = new double[days.length];
        var gapBefore = new int[days.length];
        var known = new int[days.length];
        var count = 0;
        for (var i = 0; i < days.length; i++) {
            years[i] = days[i] / YEAR;
            var gap = i == 0 ? 0 : days[i] - days[i - 1];
            var same = 0;
            while (same < Math.min(count, LOOKED_AT) && known[same] != gap) {
                same++;
            }
            if (same == Math.min(count, LOOKED_AT)) {
                same = count++;
                known[same] = gap;
                gaps[same] = gap / YEAR;
            }
            gapBefore[i] = same;
        }
        return new TimeAxis(years, Arrays.copyOf(gaps, count), gapBefore);
    }

    double[] years() {
        return years;
    }

    /** The different gaps in years. */
    double[] gaps() {
        return gaps;
    }

    /** For each day the index of the gap that lies before it. */
    int[] gapBefore() {
        return gapBefore;
    }
}

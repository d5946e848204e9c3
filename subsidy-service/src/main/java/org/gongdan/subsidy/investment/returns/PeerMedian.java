package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one indicator in one month among comparable undertakings, as far as the median without any one of them
 * needs to know: how many there are, and those in the middle. Difference in differences takes the median change of the
 * others off the own one, because what happened to everybody is no merit of the project.
 *
 * @param undertakings how many have a change, the own one among them
 * @param low of the ascending changes the one before {@code mid}; the same as {@code mid} when their number is even
 * @param mid the middle one; the lower of the two when their number is even
 * @param high the one after {@code mid}
 */
public record PeerMedian(int undertakings, long low, long mid, long high) {

    /** With fewer others nothing is said about a trend. */
    public static final int FEWEST_OTHERS = 5;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @param ascending one change for each undertaking, at least three */
    public static PeerMedian of(long[] ascending) {
        if (ascending.length < 3) {
            throw new IllegalArgumentException("there is no middle among " + ascending.length);
        }
        var middle = (ascending.length - 1) / 2;
        var low = ascending.length % 2 == 0 ? ascending[middle] : ascending[middle - 1];
        return new PeerMedian(ascending.length, low, ascending[middle], ascending[middle + 1]);
    }

    /**
     * The median of the changes of all others.
     *
     * @param own the change of the undertaking that is left out, one of those counted
     * @return null when there are fewer than {@value #FEWEST_OTHERS} others: too few to say, and nothing is guessed
     */
    public @Nullable BigDecimal withoutOne(long own) {
        if (undertakings - 1 < FEWEST_OTHERS) {
            return null;
        }
        if (undertakings % 2 == 0) {
            return BigDecimal.valueOf(own <= mid ? high : mid);
        }
        var left = own < mid ? mid : low;
        var right = own > mid ? mid : high;
        return BigDecimal.valueOf(left).add(BigDecimal.valueOf(right)).divide(TWO);
    }
}

package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.shared.Money;

/**
 * Takes from a verified month what would have come without the project: the difference in differences against the median
 * of the peers (Angrist and Pischke 2009, chapter 5; the median, because one odd factory must not move the yardstick).
 *
 * <p>The first difference is each enterprise's own change against its own frozen baseline, as a share of that baseline, so
 * that a large factory and a small one can be compared; the second is against the median of the peers in the same month.
 * What is left is turned back into the units of the indicator and into yuan. Peers that got better by more than the
 * enterprise itself make it negative, and it stays so.
 */
public final class PeerAdjustment {

    /** Fewer other enterprises are no yardstick, and would let one guess whose figures they are. */
    public static final int FEWEST_PEERS = 5;

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private PeerAdjustment() {}

    /**
     * A verified value of the same indicator in the same month at an enterprise of the same scenario and industry.
     *
     * @param enterprise its social credit code; several measurements of one enterprise count as one, by their median
     */
    public record Peer(String enterprise, BigDecimal baseline, BigDecimal value) {}

    /** What the month is worth beside its peers, or why that cannot be said. */
    public sealed interface Result {

        /**
         * @param benefit yuan of the month, rounded to the fen, a half to the even one
         * @param trend the median change of the peers as a share of their baselines, six decimals
         */
        record Adjusted(Money benefit, BigDecimal trend, int peers) implements Result {}

        record NotAvailable(Reason reason, int peers) implements Result {}
    }

    /** Why a month cannot be set against its peers. */
    public enum Reason {
        TOO_FEW_PEERS,
        /** A change cannot be a share of nothing. */
        BASELINE_ZERO
    }

    /**
     * @param enterprise whose own measurements never count as peers
     * @param verified the value that a reviewer found for the month
     * @param peers in any order; those with a baseline of 0 do not count
     */
    public static Result of(String enterprise, Indicator indicator, BigDecimal verified, List<Peer> peers) {
        var changes = new TreeMap<String, List<BigDecimal>>();
        for (var peer : peers) {
            if (!peer.enterprise().equals(enterprise) && peer.baseline().signum() != 0) {
                changes.computeIfAbsent(peer.enterprise(), _ -> new ArrayList<>())
                        .add(change(peer.baseline(), peer.value()));
            }
        }
        if (indicator.baseline().signum() == 0) {
            return new Result.NotAvailable(Reason.BASELINE_ZERO, changes.size());
        }
        if (changes.size() < FEWEST_PEERS) {
            return new Result.NotAvailable(Reason.TOO_FEW_PEERS, changes.size());
        }
        var trend = median(changes.values().stream().map(PeerAdjustment::median).toList());
        var expected = indicator.baseline().add(indicator.baseline().abs().multiply(trend));
        var better =
                switch (indicator.better()) {
                    case LOWER -> expected.subtract(verified);
                    case HIGHER -> verified.subtract(expected);
                };
        var yuan = better.multiply(indicator.valuePerUnit().yuan()).multiply(indicator.attribution());
        return new Result.Adjusted(
                Money.ofYuan(yuan.setScale(2, RoundingMode.HALF_EVEN)),
                trend.setScale(6, RoundingMode.HALF_EVEN),
                changes.size());
    }

    private static BigDecimal change(BigDecimal baseline, BigDecimal value) {
        return value.subtract(baseline).divide(baseline.abs(), DIGITS);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, DIGITS);
    }
}

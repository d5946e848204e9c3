package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The version and tier a split was made under, and the cost that counts.
 *
 * @param categories the eligible cost of each category, before a maximum of the tier on all of them; none in splits that
 *     were stored before it was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SplitBasis(
        String programme,
        int version,
        String tier,
        Money eligibleCost,
        Money ineligibleCost,
        List<Exclusion> exclusions,
        @Nullable List<CategoryCost> categories) {

    /** What counts of the cost in one category. */
    public record CategoryCost(String category, Money eligible) {}

    public SplitBasis {
        exclusions = List.copyOf(exclusions);
        categories = categories == null ? null : List.copyOf(categories);
    }

    /** A basis that does not say how the cost is made up. */
    public SplitBasis(
            String programme,
            int version,
            String tier,
            Money eligibleCost,
            Money ineligibleCost,
            List<Exclusion> exclusions) {
        this(programme, version, tier, eligibleCost, ineligibleCost, exclusions, null);
    }

    /**
     * The part of a share that falls on a category, in proportion to its cost; rounded up, so that what is counted under
     * a cap is never less than what was given.
     */
    Money partOf(String category, Money share) {
        var part = BigInteger.valueOf(share.fen()).multiply(BigInteger.valueOf(eligibleIn(category)));
        var whole = BigInteger.valueOf(eligibleInAll());
        return whole.signum() == 0 ? Money.ZERO : Money.ofFen(upwards(part, whole));
    }

    /** The most that may be given in all so that the part in this category stays within the room; the inverse of {@link #partOf}. */
    long wholeFor(String category, Money room) {
        var eligible = eligibleIn(category);
        return eligible == 0
                ? Long.MAX_VALUE
                : BigInteger.valueOf(room.fen())
                        .multiply(BigInteger.valueOf(eligibleInAll()))
                        .divide(BigInteger.valueOf(eligible))
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValueExact();
    }

    private long eligibleIn(String category) {
        var total = 0L;
        for (var cost : categories == null ? List.<CategoryCost>of() : categories) {
            total = Math.addExact(
                    total, cost.category().equals(category) ? cost.eligible().fen() : 0);
        }
        return total;
    }

    private long eligibleInAll() {
        var total = 0L;
        for (var cost : categories == null ? List.<CategoryCost>of() : categories) {
            total = Math.addExact(total, cost.eligible().fen());
        }
        return total;
    }

    private static long upwards(BigInteger part, BigInteger whole) {
        var quotient = part.divideAndRemainder(whole);
        return quotient[0].longValueExact() + (quotient[1].signum() == 0 ? 0 : 1);
    }

    SplitBasis withoutExclusions() {
        return new SplitBasis(programme, version, tier, eligibleCost, ineligibleCost, List.of(), null);
    }
}

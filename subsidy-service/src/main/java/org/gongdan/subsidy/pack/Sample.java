package org.gongdan.subsidy.pack;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.config.file.Sha256;

/**
 * Draws a sample that anybody can draw again from the seed with SHA-256 alone. The rank of an investment is the SHA-256 of
 * the seed, a line end and its id, read as a number.
 */
public final class Sample {

    private static final BigInteger HASHES = BigInteger.ONE.shiftLeft(256);

    private Sample() {}

    /**
     * One of those that may be drawn.
     *
     * @param fen of public money, 0 or more
     */
    public record Unit(String investment, long fen) {}

    /**
     * @return the investments that were drawn and how often each, by id; all of them when there are no more than wanted.
     *     Simple random: those of the least ranks. Monetary unit: investments stand side by side in the order of their
     *     ranks, each as long as its money; from a start below one n-th of the whole, which the SHA-256 of the seed sets,
     *     every n-th of the whole hits one
     */
    public static Map<String, Integer> draw(SampleWish wish, List<Unit> population) {
        var ranked = population.stream()
                .sorted(Comparator.comparing((Unit unit) -> hash(wish.seed() + "\n" + unit.investment())))
                .toList();
        return switch (wish.method()) {
            case SIMPLE_RANDOM -> {
                var drawn = new TreeMap<String, Integer>();
                ranked.stream().limit(wish.size()).forEach(unit -> drawn.put(unit.investment(), 1));
                yield drawn;
            }
            case MONETARY_UNIT -> byMoney(wish, ranked);
        };
    }

    private static Map<String, Integer> byMoney(SampleWish wish, List<Unit> ranked) {
        var drawn = new TreeMap<String, Integer>();
        var total =
                ranked.stream().map(unit -> BigInteger.valueOf(unit.fen())).reduce(BigInteger.ZERO, BigInteger::add);
        var start = hash(wish.seed());
        var points = BigInteger.valueOf(wish.size());
        var next = 0;
        var passed = BigInteger.ZERO;
        for (var unit : ranked) {
            passed = passed.add(BigInteger.valueOf(unit.fen()));
            while (next < wish.size() && point(start, next, total, points).compareTo(passed) < 0) {
                drawn.merge(unit.investment(), 1, Integer::sum);
                next++;
            }
        }
        return drawn;
    }

    /** (start + n · 2²⁵⁶) · total ÷ (points · 2²⁵⁶), rounded down: a fen between 0 and the total. */
    private static BigInteger point(BigInteger start, int number, BigInteger total, BigInteger points) {
        return start.add(HASHES.multiply(BigInteger.valueOf(number)))
                .multiply(total)
                .divide(points.multiply(HASHES));
    }

    private static BigInteger hash(String text) {
        return new BigInteger(1, Sha256.of(text));
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides fen in proportion to weights, exactly: every part is rounded down, and the fen left over go to the largest
 * remainders; among equal ones to the first in the list.
 */
final class Apportionment {

    private Apportionment() {}

    /** @param weights none negative; with a sum of zero everyone gets nothing */
    static List<Long> of(long fen, List<Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            return weights.stream().map(_ -> 0L).toList();
        }
        var parts = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        var left = fen;
        for (var weight : weights) {
            var exact =
                    BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
            parts.add(exact[0].longValueExact());
            remainders.add(exact[1]);
            left -= parts.getLast();
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> remainders.get(index))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return List.copyOf(parts);
    }

    /** The same, but nobody gets more than their most; what they cannot take is divided between the others. */
    static List<Long> atMost(long fen, List<Long> weights, List<Long> most) {
        var parts = new ArrayList<Long>(weights.stream().map(_ -> 0L).toList());
        var left = Math.min(fen, most.stream().mapToLong(Long::longValue).sum());
        while (left > 0) {
            var open = openWeights(weights, most, parts);
            var round = of(left, open);
            for (int index = 0; index < parts.size(); index++) {
                var taken = Math.min(round.get(index), most.get(index) - parts.get(index));
                parts.set(index, parts.get(index) + taken);
                left -= taken;
            }
        }
        return List.copyOf(parts);
    }

    /** Of those who can take more; when none of them has a weight, all of them alike. */
    private static List<Long> openWeights(List<Long> weights, List<Long> most, List<Long> parts) {
        var open = new ArrayList<Long>();
        var alike = new ArrayList<Long>();
        for (int index = 0; index < parts.size(); index++) {
            var isOpen = parts.get(index) < most.get(index);
            open.add(isOpen ? weights.get(index) : 0L);
            alike.add(isOpen ? 1L : 0L);
        }
        return open.stream().anyMatch(weight -> weight > 0) ? open : alike;
    }
}

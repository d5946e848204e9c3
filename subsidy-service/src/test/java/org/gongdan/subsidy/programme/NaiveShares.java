package org.gongdan.subsidy.programme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The shares worked out again from the words of the rules, in exact fractions and without any of the solver's arithmetic:
 * party by party, each as much as it wants and nothing forbids, the residual bearer the rest.
 */
final class NaiveShares {

    private final SplitRequest request;
    private final NaiveRules rules;
    private final NaiveCost costs;
    private final BigFraction cost;
    private final Map<Party, Long> taken = new EnumMap<>(Party.class);
    private final Map<Party, BigFraction> exact = new EnumMap<>(Party.class);
    private BigFraction missing = BigFraction.ZERO;

    NaiveShares(SplitRequest request, NaiveCost costs) {
        this.request = request;
        this.costs = costs;
        this.cost = fraction(costs.eligible());
        this.rules = new NaiveRules(request, cost);
    }

    Map<Party, Long> shares() {
        for (var party : rules.parties()) {
            if (party != rules.residual()) {
                serve(party);
            }
        }
        var residual = rules.residual();
        var stretch = sum(exact.values()).subtract(fraction(takenInAll()));
        var stretching = new ArrayList<>(rules.maxima(residual));
        stretching.addAll(subsidyLeft(residual));
        rules.offeredRates(residual).forEach(stretching::add);
        var most = costs.eligible() - takenInAll() - floor(missing);
        for (var limit : stretching) {
            most = Math.min(most, floor(limit.add(stretch)));
        }
        for (var limit : stated(residual)) {
            most = Math.min(most, floor(limit));
        }
        taken.put(residual, Math.max(0, most));
        return taken;
    }

    private void serve(Party party) {
        var grant = rules.grant(party, fraction(taken.getOrDefault(Party.GOVERNMENT, 0L)));
        var least = rules.least(party);
        // what rounding must not go beyond, and what it may
        var hard = new ArrayList<>(rules.maxima(party));
        hard.addAll(subsidyLeft(party));
        hard.add(cost.subtract(missing)
                .subtract(sum(exact.values()))
                .subtract(sum(toCome(party).stream().map(rules::least).toList())));
        var soft = new ArrayList<>(rules.wanted(party, grant));
        var inside = lowest(lowest(null, hard), soft);
        var outside = new ArrayList<>(stated(party));
        outside.addAll(rules.offeredRates(party));
        hard.addAll(outside);
        var amount = higher(lowest(inside, outside), BigFraction.ZERO);
        taken.put(party, rounded(party, amount, least, floor(higher(lowest(null, hard), BigFraction.ZERO))));
        var ideal = rules.wanted(party, rules.grant(party, exact.getOrDefault(Party.GOVERNMENT, BigFraction.ZERO)));
        var unrounded = higher(lowest(lowest(null, hard), ideal), BigFraction.ZERO);
        exact.put(party, higher(unrounded, fraction(taken.get(party))));
        if (lowest(null, outside).compareTo(inside) < 0 && least.compareTo(exact.get(party)) > 0) {
            missing = missing.add(least.subtract(exact.get(party)));
        }
    }

    private long rounded(Party party, BigFraction amount, BigFraction least, long most) {
        var rounding = request.rules().rounding();
        if (!party.isFunder() || rounding == null) {
            return floor(amount);
        }
        var unit = rounding.unit().fen();
        var units = amount.divide(fraction(unit));
        var rounded = unit
                * switch (rounding.direction()) {
                    case DOWN -> floor(units);
                    case HALF_UP -> floor(units.add(new BigFraction(1, 2)));
                    case UP -> ceiling(units);
                };
        if (rounded > most) {
            rounded = most / unit * unit;
        }
        if (rounded < floor(least) && floor(amount) >= floor(least)) {
            var next = unit * ceiling(least.divide(fraction(unit)));
            rounded = next <= most ? next : floor(amount);
        }
        return rounded;
    }

    private List<BigFraction> subsidyLeft(Party party) {
        var left = new ArrayList<BigFraction>();
        if (party.isFunder()) {
            for (var cap : rules.subsidyCaps()) {
                for (var other : rules.parties()) {
                    if (other.isFunder() && other != party) {
                        cap = cap.subtract(exact.containsKey(other) ? exact.get(other) : rules.least(other));
                    }
                }
                left.add(cap);
            }
        }
        return left;
    }

    /** Amounts stated outside the rules: offers, and what rooms have left. */
    private List<BigFraction> stated(Party party) {
        var limits = new ArrayList<>(rules.offeredAmounts(party));
        for (var room : request.rooms()) {
            if (room.parties().contains(party) && (room.category() == null || costs.inCategory(room.category()) > 0)) {
                var left = fraction(room.left().fen());
                if (room.category() != null) {
                    left = left.multiply(fraction(costs.inAllCategories()))
                            .divide(fraction(costs.inCategory(room.category())));
                }
                var used = taken.entrySet().stream()
                        .filter(entry -> room.parties().contains(entry.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                limits.add(fraction(floor(left) - used));
            }
        }
        return limits;
    }

    private List<Party> toCome(Party party) {
        return rules.parties().stream()
                .filter(other -> other != party && !exact.containsKey(other))
                .toList();
    }

    private long takenInAll() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    private static final BigFraction ENDLESS = new BigFraction(BigInteger.TEN.pow(30));

    private static BigFraction lowest(@Nullable BigFraction first, List<BigFraction> items) {
        return items.stream().reduce(first == null ? ENDLESS : first, NaiveShares::lower);
    }

    private static BigFraction sum(Iterable<BigFraction> items) {
        var total = BigFraction.ZERO;
        for (var item : items) {
            total = total.add(item);
        }
        return total;
    }

    static BigFraction fraction(long fen) {
        return new BigFraction(fen);
    }

    static BigFraction fraction(Money amount) {
        return new BigFraction(amount.fen());
    }

    static BigFraction lower(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static BigFraction higher(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static long floor(BigFraction fraction) {
        var parts = fraction.getNumerator().divideAndRemainder(fraction.getDenominator());
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    static long ceiling(BigFraction fraction) {
        return -floor(fraction.negate());
    }
}

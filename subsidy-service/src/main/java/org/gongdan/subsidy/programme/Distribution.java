package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * Serves the parties one after the other from one cost that the rules allow to be borne. It counts in fractions of a fen
 * and rounds each share down only when it is given; the residual bearer makes up for what rounding took, so that a case
 * which the rules can balance is balanced to the fen.
 */
final class Distribution {

    private final Money cost;
    private final List<Claimant> claimants;
    private final Optional<Limit> subsidyCap;
    private final List<Room> rooms;

    private final Map<Party, Money> taken = new EnumMap<>(Party.class);
    private final Map<Party, BigDecimal> exact = new EnumMap<>(Party.class);
    private final Map<Party, Limit> bindings = new EnumMap<>(Party.class);
    /** Minima that offers or rooms fall short of: no other party takes them over. */
    private BigDecimal missingMinima = BigDecimal.ZERO;

    Distribution(Money cost, List<Claimant> claimants, Optional<Limit> subsidyCap, List<Room> rooms) {
        this.cost = cost;
        this.claimants = claimants;
        this.subsidyCap = subsidyCap;
        this.rooms = rooms;
    }

    /** One share per party, in the order of {@link Party}. */
    List<Share> shares() {
        claimants.stream().filter(claimant -> !claimant.isResidual()).forEach(this::serve);
        var rest = rest();
        claimants.stream().filter(Claimant::isResidual).forEach(residual -> leave(rest, residual));
        var borne = Money.sum(taken.values());
        return claimants.stream().map(claimant -> share(claimant, rest, borne)).toList();
    }

    private Share share(Claimant claimant, Limit rest, Money borne) {
        var amount = of(taken, claimant.party());
        var wanted = claimant.wanted();
        return new Share(
                claimant.party(),
                amount,
                wanted == null ? rest : wanted,
                of(bindings, claimant.party()),
                borne.minus(amount));
    }

    private void serve(Claimant claimant) {
        var limits = new ArrayList<>(claimant.maxima());
        subsidyLimit(claimant).ifPresent(limits::add);
        limits.add(othersMinimum(claimant));
        limits.addAll(claimant.offers());
        limits.addAll(roomsFor(claimant.party()));
        var wanted = claimant.wanted();
        var binding = limits.stream().reduce(wanted == null ? rest() : wanted, Limit::orLower);
        take(claimant.party(), binding);
        var shortfall = claimant.least().subtract(of(exact, claimant.party()));
        if (binding.isOutsideTheRules() && shortfall.signum() > 0) {
            missingMinima = missingMinima.add(shortfall);
        }
    }

    private Limit rest() {
        return Limit.of(
                Constraint.REMAINDER, cost.minus(Money.sum(taken.values())).minus(Yuan.down(missingMinima)));
    }

    /** The rest, with its own limits stretched by what rounding took from the others; stated amounts stay as stated. */
    private void leave(Limit rest, Claimant residual) {
        var roundedAway = BigDecimal.ZERO;
        for (var party : taken.keySet()) {
            roundedAway = roundedAway.add(of(exact, party)).subtract(Yuan.fen(of(taken, party)));
        }
        var limits = new ArrayList<>(residual.maxima());
        limits.addAll(residual.offers());
        subsidyLimit(residual).ifPresent(limits::add);
        limits.addAll(roomsFor(residual.party()));
        var binding = rest;
        for (var limit : limits) {
            var stretched = limit.rate() == null && limit.isOutsideTheRules()
                    ? limit
                    : new Limit(limit.constraint(), limit.fen().add(roundedAway), limit.rate(), limit.name());
            binding = binding.down().isMoreThan(stretched.down()) ? stretched : binding;
        }
        take(residual.party(), binding);
    }

    private void take(Party party, Limit binding) {
        taken.put(party, binding.down());
        exact.put(party, binding.fen().max(BigDecimal.ZERO));
        bindings.put(party, binding);
    }

    private Limit othersMinimum(Claimant served) {
        var left = Yuan.fen(cost).subtract(missingMinima).subtract(minimaAfter(served, false));
        for (var amount : exact.values()) {
            left = left.subtract(amount);
        }
        return new Limit(Constraint.OTHERS_MINIMUM, left, null, null);
    }

    /** What the common cap leaves to this funder after those served and with the minima of those to come. */
    private Optional<Limit> subsidyLimit(Claimant served) {
        return subsidyCap.filter(_ -> served.party().isFunder()).map(cap -> {
            var left = cap.fen().subtract(minimaAfter(served, true));
            for (var amount : exact.entrySet()) {
                left = amount.getKey().isFunder() ? left.subtract(amount.getValue()) : left;
            }
            return new Limit(Constraint.SUBSIDY_CAP, left, cap.rate(), null);
        });
    }

    private BigDecimal minimaAfter(Claimant served, boolean fundersOnly) {
        var minima = BigDecimal.ZERO;
        for (var claimant : claimants) {
            if (claimant.party() != served.party()
                    && !taken.containsKey(claimant.party())
                    && (!fundersOnly || claimant.party().isFunder())) {
                minima = minima.add(claimant.least());
            }
        }
        return minima;
    }

    private List<Limit> roomsFor(Party party) {
        return rooms.stream()
                .filter(room -> room.parties().contains(party))
                .map(room -> {
                    var left = room.left();
                    for (var other : taken.entrySet()) {
                        left = room.parties().contains(other.getKey()) ? left.minus(other.getValue()) : left;
                    }
                    return new Limit(Constraint.ROOM_LEFT, Yuan.fen(left), null, room.limit());
                })
                .toList();
    }

    private static <T> T of(Map<Party, T> values, Party party) {
        var value = values.get(party);
        if (value == null) {
            throw new IllegalStateException(party + " has not been served");
        }
        return value;
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Serves the parties one after the other from one cost that the rules allow to be borne. */
final class Distribution {

    private final Money cost;
    private final List<Claimant> claimants;
    private final Optional<Limit> subsidyCap;
    private final List<Room> rooms;

    private final Map<Party, Money> taken = new EnumMap<>(Party.class);
    /** What each would bear if fen could be divided; the residual bearer makes up for the difference. */
    private final Map<Party, BigDecimal> exact = new EnumMap<>(Party.class);

    private final Map<Party, Limit> bindings = new EnumMap<>(Party.class);
    private Money missingMinima = Money.ZERO;

    Distribution(Money cost, List<Claimant> claimants, Optional<Limit> subsidyCap, List<Room> rooms) {
        this.cost = cost;
        this.claimants = claimants;
        this.subsidyCap = subsidyCap;
        this.rooms = rooms;
    }

    /** One share per party, in the order of {@link Party}. */
    List<Share> shares() {
        claimants.stream().filter(claimant -> !claimant.isResidual()).forEach(this::serve);
        claimants.stream().filter(Claimant::isResidual).forEach(this::leaveRestTo);
        var borne = Money.sum(taken.values());
        return claimants.stream().map(claimant -> share(claimant, borne)).toList();
    }

    private Share share(Claimant claimant, Money borne) {
        var amount = of(taken, claimant.party());
        var binding = of(bindings, claimant.party());
        var wanted = claimant.wanted();
        return new Share(claimant.party(), amount, wanted == null ? rest() : wanted, binding, borne.minus(amount));
    }

    private Limit rest() {
        var others = claimants.stream()
                .filter(claimant -> !claimant.isResidual())
                .map(claimant -> of(taken, claimant.party()))
                .toList();
        return Limit.of(Constraint.REMAINDER, cost.minus(Money.sum(others)).minus(missingMinima));
    }

    private void serve(Claimant claimant) {
        var limits = new ArrayList<Limit>();
        limits.addAll(claimant.maxima());
        subsidyLimit(claimant).ifPresent(limits::add);
        limits.add(Limit.of(
                Constraint.OTHERS_MINIMUM,
                cost.minus(Money.sum(taken.values())).minus(missingMinima).minus(minimaAfter(claimant, false))));
        limits.addAll(claimant.offers());
        limits.addAll(roomsFor(claimant.party()));
        var binding = limits.stream().reduce(wantedBy(claimant), Limit::orLower);
        take(claimant.party(), binding, binding.down());
        var shortfall = claimant.leastInFen().minus(binding.down());
        if (binding.isOutsideTheRules() && shortfall.isPositive()) {
            missingMinima = missingMinima.plus(shortfall);
        }
    }

    /** The rest, with its own rates stretched by what rounding took from the others. */
    private void leaveRestTo(Claimant residual) {
        var roundedAway = BigDecimal.ZERO;
        for (var party : taken.keySet()) {
            roundedAway = roundedAway.add(of(exact, party)).subtract(Yuan.fen(of(taken, party)));
        }
        var limits = new ArrayList<Limit>();
        limits.addAll(residual.maxima());
        limits.addAll(residual.offers());
        subsidyLimit(residual).ifPresent(limits::add);
        limits.addAll(roomsFor(residual.party()));
        var binding = rest();
        for (var limit : limits) {
            var stretched = limit.rate() == null
                    ? limit
                    : new Limit(limit.constraint(), limit.fen().add(roundedAway), limit.rate(), limit.name());
            binding = binding.down().isMoreThan(stretched.down()) ? stretched : binding;
        }
        take(residual.party(), binding, binding.down());
    }

    private void take(Party party, Limit binding, Money amount) {
        taken.put(party, amount);
        exact.put(party, binding.rate() == null ? Yuan.fen(amount) : binding.fen());
        bindings.put(party, binding);
    }

    /** What the common cap leaves to this funder after those served and with the minima of those to come. */
    private Optional<Limit> subsidyLimit(Claimant claimant) {
        return subsidyCap.filter(_ -> claimant.party().isFunder()).map(cap -> {
            var used = Yuan.fen(minimaAfter(claimant, true));
            for (var party : taken.keySet()) {
                used = party.isFunder() ? used.add(of(exact, party)) : used;
            }
            return new Limit(Constraint.SUBSIDY_CAP, cap.fen().subtract(used), cap.rate(), null);
        });
    }

    private Money minimaAfter(Claimant served, boolean fundersOnly) {
        var minima = Money.ZERO;
        for (var claimant : claimants) {
            if (claimant.party() != served.party()
                    && !taken.containsKey(claimant.party())
                    && (!fundersOnly || claimant.party().isFunder())) {
                minima = minima.plus(claimant.leastInFen());
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

    private static Limit wantedBy(Claimant claimant) {
        var wanted = claimant.wanted();
        if (wanted == null) {
            throw new IllegalStateException("the residual bearer wants nothing of its own");
        }
        return wanted;
    }

    private static <T> T of(Map<Party, T> values, Party party) {
        var value = values.get(party);
        if (value == null) {
            throw new IllegalStateException(party + " has not been served");
        }
        return value;
    }
}

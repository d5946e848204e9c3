package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * Serves the parties one after the other from one cost that the rules allow to be borne. It counts in fractions of a fen
 * and rounds each share only when it is given; the residual bearer makes up for what rounding took, so that a case which
 * the rules can balance is balanced to the fen.
 */
final class Distribution {

    private final Claimants parties;
    private final Roundings roundings;
    private final List<Claimant> claimants;
    private final List<OpenRoom> rooms;
    private final BigDecimal cost;

    private final Map<Party, Served> served = new EnumMap<>(Party.class);
    private BigDecimal given = BigDecimal.ZERO;
    private BigDecimal givenByFunders = BigDecimal.ZERO;
    private BigDecimal minimaToCome = BigDecimal.ZERO;
    private BigDecimal minimaOfFundersToCome = BigDecimal.ZERO;
    /** Minima that offers or rooms fall short of: no other party takes them over. */
    private BigDecimal missingMinima = BigDecimal.ZERO;

    Distribution(SplitRequest request, SplitBasis basis, Claimants parties) {
        this.parties = parties;
        this.roundings = Roundings.of(request.rules());
        this.claimants = parties.at(BigDecimal.ZERO);
        this.rooms = OpenRoom.of(request.rooms(), basis);
        this.cost = Yuan.fen(basis.eligibleCost());
        for (var claimant : claimants) {
            toCome(claimant, claimant.least());
        }
    }

    /** The claimants as they were served: with what is measured on the subsidy now known. */
    List<Claimant> claimants() {
        return claimants;
    }

    /** One share per party, in the order of {@link Party}. */
    List<Share> shares() {
        for (int index = 0; index < claimants.size(); index++) {
            var claimant = claimants.get(index);
            if (!claimant.isResidual()) {
                var party = claimant.party();
                claimants.set(index, parties.isOnSubsidy(party) ? parties.of(party, subsidy()) : claimant);
                serve(claimants.get(index));
            }
        }
        var rest = rest();
        for (var claimant : claimants) {
            if (claimant.isResidual()) {
                leave(rest, claimant);
            }
        }
        var borne = Money.ofFen(takenInAll());
        var shares = new ArrayList<Share>(claimants.size());
        for (var claimant : claimants) {
            var taken = of(claimant.party());
            var wanted = claimant.wanted() == null ? rest : claimant.wanted();
            shares.add(
                    new Share(claimant.party(), taken.amount(), wanted, taken.binding(), borne.minus(taken.amount())));
        }
        return shares;
    }

    private void serve(Claimant claimant) {
        toCome(claimant, claimant.least().negate());
        var limits = new ArrayList<>(claimant.maxima());
        addSubsidyLimit(claimant.party(), limits);
        limits.add(othersMinimum());
        limits.addAll(claimant.offers());
        addRooms(claimant.party(), limits);
        var wanted = claimant.wanted();
        var binding = wanted == null ? rest() : wanted;
        for (var limit : limits) {
            binding = binding.orLower(limit);
        }
        var amount = roundings.of(claimant, binding, limits);
        take(claimant.party(), binding, amount, exact(binding).max(Yuan.fen(amount)));
        var shortfall = claimant.least().subtract(of(claimant.party()).exact());
        if (binding.isOutsideTheRules() && shortfall.signum() > 0) {
            missingMinima = missingMinima.add(shortfall);
        }
    }

    /** Before any rounding, also before that of the subsidy it may be measured on. */
    private BigDecimal exact(Limit binding) {
        var entitlement = binding.entitlement();
        var government = served.get(Party.GOVERNMENT);
        return entitlement != null && government != null && binding.isOnSubsidy()
                ? new Entitlement(entitlement.rule(), government.exact(), entitlement.year())
                        .limit()
                        .fen()
                : binding.fen().max(BigDecimal.ZERO);
    }

    private Limit rest() {
        var left = cost.subtract(BigDecimal.valueOf(takenInAll())).subtract(Yuan.fen(Yuan.down(missingMinima)));
        return new Limit(Constraint.REMAINDER, left, null, null);
    }

    /** The rest, with its own limits stretched by what rounding took from the others; stated amounts stay as stated. */
    private void leave(Limit rest, Claimant residual) {
        toCome(residual, residual.least().negate());
        var roundedAway = given.subtract(BigDecimal.valueOf(takenInAll()));
        var limits = new ArrayList<>(residual.maxima());
        limits.addAll(residual.offers());
        addSubsidyLimit(residual.party(), limits);
        addRooms(residual.party(), limits);
        var binding = rest;
        for (var limit : limits) {
            var stretched = limit.rate() == null && limit.isOutsideTheRules() ? limit : limit.plus(roundedAway);
            binding = binding.down().isMoreThan(stretched.down()) ? stretched : binding;
        }
        take(residual.party(), binding, binding.down(), binding.fen().max(BigDecimal.ZERO));
    }

    private void take(Party party, Limit binding, Money amount, BigDecimal exact) {
        served.put(party, new Served(amount, exact, binding));
        given = given.add(exact);
        givenByFunders = party.isFunder() ? givenByFunders.add(exact) : givenByFunders;
        rooms.forEach(room -> room.take(party, amount.fen()));
    }

    private void toCome(Claimant claimant, BigDecimal least) {
        minimaToCome = minimaToCome.add(least);
        minimaOfFundersToCome = claimant.party().isFunder() ? minimaOfFundersToCome.add(least) : minimaOfFundersToCome;
    }

    private Limit othersMinimum() {
        var left = cost.subtract(missingMinima).subtract(minimaToCome).subtract(given);
        return new Limit(Constraint.OTHERS_MINIMUM, left, null, null);
    }

    /** What the common cap leaves to this funder after those served and with the minima of those to come. */
    private void addSubsidyLimit(Party party, List<Limit> limits) {
        if (party.isFunder()) {
            parties.subsidyCap().ifPresent(cap -> {
                var left = cap.fen().subtract(minimaOfFundersToCome).subtract(givenByFunders);
                limits.add(new Limit(Constraint.SUBSIDY_CAP, left, cap.rate(), null));
            });
        }
    }

    private void addRooms(Party party, List<Limit> limits) {
        for (var room : rooms) {
            room.limitFor(party).ifPresent(limits::add);
        }
    }

    private BigDecimal subsidy() {
        var government = served.get(Party.GOVERNMENT);
        return government == null ? BigDecimal.ZERO : Yuan.fen(government.amount());
    }

    private long takenInAll() {
        var total = 0L;
        for (var each : served.values()) {
            total = Math.addExact(total, each.amount().fen());
        }
        return total;
    }

    private Served of(Party party) {
        var share = served.get(party);
        if (share == null) {
            throw new IllegalStateException(party + " has not been served");
        }
        return share;
    }

    /**
     * @param exact before rounding down; never less than the amount
     */
    private record Served(Money amount, BigDecimal exact, Limit binding) {}
}

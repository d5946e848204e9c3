package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

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

    /** The claimants as the rules see them once the subsidy is known, before it is rounded. */
    List<Claimant> claimants() {
        return claimants;
    }

    /** One share per party, in the order of {@link Party}. */
    List<Share> shares() {
        for (int index = 0; index < claimants.size(); index++) {
            var claimant = claimants.get(index);
            if (!claimant.isResidual()) {
                serve(index);
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
            shares.add(new Share(
                    claimant.party(),
                    taken.amount(),
                    taken.wanted() == null ? rest : taken.wanted(),
                    taken.binding(),
                    taken.unrounded(),
                    borne.minus(taken.amount())));
        }
        return shares;
    }

    private void serve(int index) {
        var claimant = claimants.get(index);
        var ideal = claimant;
        var onSubsidy = parties.isOnSubsidy(claimant.party());
        if (onSubsidy) {
            ideal = parties.of(claimant.party(), subsidy(Served::exact));
            claimant = parties.of(claimant.party(), subsidy(each -> Yuan.fen(each.amount())));
            claimants.set(index, ideal);
        }
        toCome(claimant, claimant.least().negate());
        var limits = limitsBesides(claimant);
        var binding = lowest(claimant, limits);
        limits.addAll(claimant.maxima());
        var amount = roundings.of(claimant, binding, limits);
        // before any rounding, also before that of the subsidy it may be measured on
        var exact = onSubsidy ? lowest(ideal, limitsBesides(claimant)) : binding;
        take(claimant, amount, binding, exact);
        var shortfall = claimant.least().subtract(of(claimant.party()).exact());
        if (binding.isOutsideTheRules() && shortfall.signum() > 0) {
            missingMinima = missingMinima.add(shortfall);
        }
    }

    /** All that limits it besides its own rule. */
    private List<Limit> limitsBesides(Claimant claimant) {
        var limits = new ArrayList<Limit>();
        addSubsidyLimit(claimant.party(), limits);
        limits.add(othersMinimum());
        limits.addAll(claimant.offers());
        addRooms(claimant.party(), limits);
        return limits;
    }

    private Limit lowest(Claimant claimant, List<Limit> others) {
        var binding = claimant.wanted() == null ? rest() : claimant.wanted();
        for (var limit : claimant.maxima()) {
            binding = binding.orLower(limit);
        }
        for (var limit : others) {
            binding = binding.orLower(limit);
        }
        return binding;
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
            var stretched = limit.rate() == null && limit.isOutsideTheRules() ? limit : limit.stretchedBy(roundedAway);
            binding = binding.down().isMoreThan(stretched.down()) ? stretched : binding;
        }
        take(residual, binding.down(), binding, binding);
    }

    private void take(Claimant claimant, Money amount, Limit binding, Limit unrounded) {
        var party = claimant.party();
        var share = new Served(amount, binding, unrounded, claimant.wanted());
        served.put(party, share);
        given = given.add(share.exact());
        givenByFunders = party.isFunder() ? givenByFunders.add(share.exact()) : givenByFunders;
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

    private BigDecimal subsidy(Function<Served, BigDecimal> figure) {
        var government = served.get(Party.GOVERNMENT);
        return government == null ? BigDecimal.ZERO : figure.apply(government);
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

    private record Served(
            Money amount,
            Limit binding,
            Limit unrounded,
            @Nullable Limit wanted) {

        /** Before any rounding down, and after rounding up. */
        BigDecimal exact() {
            return unrounded.fen().max(Yuan.fen(amount));
        }
    }
}

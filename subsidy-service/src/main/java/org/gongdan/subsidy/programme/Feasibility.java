package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.programme.Split.Contradiction;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What no offer could heal, found before rounding so that half a fen is never a contradiction. */
final class Feasibility {

    private final SplitBasis basis;
    private final BigDecimal cost;
    private final Optional<Limit> subsidyCap;
    private final List<Claimant> claimants;

    Feasibility(SplitBasis basis, Claimants parties) {
        this.basis = basis;
        this.cost = Yuan.fen(basis.eligibleCost());
        this.subsidyCap = parties.subsidyCap();
        var untold = parties.at(BigDecimal.ZERO);
        var measured = untold.stream().anyMatch(claimant -> parties.isOnSubsidy(claimant.party()));
        this.claimants = measured ? parties.at(greatestSubsidy(untold)) : untold;
    }

    /** Everyone as they stand when the government bears as much as it may. */
    List<Claimant> claimants() {
        return claimants;
    }

    Optional<Contradiction> contradiction() {
        if (cost.signum() == 0) {
            var commenced = basis.exclusions().stream().anyMatch(each -> each.reason() == Reason.COMMENCED);
            return Optional.of(commenced ? Contradiction.COMMENCED : Contradiction.NO_ELIGIBLE_COST);
        }
        var minima = BigDecimal.ZERO;
        var subsidyMinima = BigDecimal.ZERO;
        for (var claimant : claimants) {
            var least = claimant.least();
            if (claimant.maximum()
                    .filter(most -> Yuan.isMore(least, most.fen()))
                    .isPresent()) {
                return Optional.of(Contradiction.MINIMUM_ABOVE_MAXIMUM);
            }
            minima = minima.add(least);
            subsidyMinima = claimant.party().isFunder() ? subsidyMinima.add(least) : subsidyMinima;
        }
        var demanded = subsidyMinima;
        if (subsidyCap.filter(cap -> Yuan.isMore(demanded, cap.fen())).isPresent()) {
            return Optional.of(Contradiction.MINIMUM_ABOVE_MAXIMUM);
        }
        if (Yuan.isMore(minima, cost)) {
            return Optional.of(Contradiction.MINIMA_ABOVE_COST);
        }
        return maximaBelowCost() ? Optional.of(Contradiction.MAXIMA_BELOW_COST) : Optional.empty();
    }

    /** As far as its own maximum, the common cap and the minima of the others allow. */
    private BigDecimal greatestSubsidy(List<Claimant> untold) {
        var greatest = BigDecimal.ZERO;
        var underCost = cost;
        var underCap = subsidyCap.map(Limit::fen).orElse(cost);
        for (var claimant : untold) {
            if (claimant.party() == Party.GOVERNMENT) {
                greatest = claimant.maximum().map(Limit::fen).orElse(cost);
            } else {
                underCost = underCost.subtract(claimant.least());
                underCap = claimant.party().isFunder() ? underCap.subtract(claimant.least()) : underCap;
            }
        }
        return greatest.min(underCost).min(underCap).max(BigDecimal.ZERO);
    }

    private boolean maximaBelowCost() {
        var subsidy = total(true);
        if (subsidyCap.isPresent() && (subsidy == null || subsidyCap.get().fen().compareTo(subsidy) < 0)) {
            subsidy = subsidyCap.get().fen();
        }
        var others = total(false);
        return subsidy != null && others != null && Yuan.isMore(cost, subsidy.add(others));
    }

    /** What they may bear together by their rules; nothing when one of them has no limit. */
    private @Nullable BigDecimal total(boolean funders) {
        var total = BigDecimal.ZERO;
        for (var claimant : claimants) {
            if (claimant.party().isFunder() == funders) {
                if (claimant.maximum().isEmpty()) {
                    return null;
                }
                total = total.add(claimant.maximum().get().fen());
            }
        }
        return total;
    }
}

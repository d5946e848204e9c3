package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * One party with its rule turned into amounts for one eligible cost.
 *
 * @param wanted what it bears if nothing else limits it; nothing for the residual bearer
 * @param least what the rule demands of it, before rounding
 * @param maxima what the rule allows it, before rounding
 * @param offers what it is ready to bear
 */
record Claimant(Party party, @Nullable Limit wanted, BigDecimal least, List<Limit> maxima, List<Limit> offers) {

    /**
     * What the rules are measured on.
     *
     * @param subsidy what the government bears, once it is known
     */
    record Measures(Money cost, BigDecimal subsidy, long year) {
        Entitlement of(ShareRule rule) {
            return new Entitlement(rule, rule.isOnSubsidy() ? subsidy : Yuan.fen(cost), year);
        }
    }

    /** @param floor the minimum in place of the rule's own, which then is no maximum either; null for the rule's own */
    static Claimant of(
            Party party,
            @Nullable ShareRule rule,
            boolean residual,
            Measures measures,
            List<Offer> offers,
            @Nullable Money floor) {
        var cost = measures.cost();
        var least = floor == null ? leastOf(rule, cost) : Yuan.fen(floor);
        var granted = rule == null || residual || !Entitlement.isStatedBy(rule) ? null : granted(rule, measures, least);
        var maxima = rule == null ? List.<Limit>of() : maxima(rule, cost, granted);
        if (maxima.isEmpty() && !residual && floor == null) {
            maxima = List.of(minimum(least));
        }
        var most = maxima.isEmpty() ? minimum(least) : maxima.getFirst();
        var wanted = residual ? null : wanted(granted == null ? most : granted, least);
        return new Claimant(party, wanted, least, maxima, offers(party, cost, offers));
    }

    boolean isResidual() {
        return wanted == null;
    }

    /** What the rule allows at most, before rounding; empty when there is no limit. */
    Optional<Limit> maximum() {
        return maxima.stream().reduce(Limit::orLower);
    }

    /** What the rule demands at least; a rate of the subsidy, by slabs or by years demands nothing. */
    static BigDecimal leastOf(@Nullable ShareRule rule, Money cost) {
        if (rule == null) {
            return BigDecimal.ZERO;
        }
        var byRate = rule.minRate() == null ? BigDecimal.ZERO : rule.minRate().exactFenOf(cost);
        var byAmount = rule.minAmount() == null ? BigDecimal.ZERO : Yuan.fen(rule.minAmount());
        return byRate.max(byAmount);
    }

    /** A part of the subsidy that falls short of the minimum is raised to it: nobody can know beforehand what it will be. */
    private static Limit granted(ShareRule rule, Measures measures, BigDecimal least) {
        var granted = measures.of(rule).limit();
        return rule.isOnSubsidy() && granted.fen().compareTo(least) < 0 ? minimum(least) : granted;
    }

    private static List<Limit> maxima(ShareRule rule, Money cost, @Nullable Limit granted) {
        var maxima = new ArrayList<Limit>();
        var ofAmount = rule.amount() != null;
        if (rule.maxRate() != null) {
            maxima.add(Limit.of(Constraint.MAXIMUM_RATE, rule.maxRate(), cost));
        } else if (granted != null && !ofAmount) {
            maxima.add(granted);
        }
        if (rule.maxAmount() != null) {
            maxima.add(Limit.of(Constraint.MAXIMUM_AMOUNT, rule.maxAmount()));
        } else if (granted != null && ofAmount) {
            maxima.add(granted);
        }
        return List.copyOf(maxima);
    }

    private static Limit wanted(Limit target, BigDecimal least) {
        return target.fen().compareTo(least) >= 0 ? target : minimum(least);
    }

    private static Limit minimum(BigDecimal least) {
        return new Limit(Constraint.MINIMUM, least, null, null);
    }

    private static List<Limit> offers(Party party, Money cost, List<Offer> offers) {
        var limits = new ArrayList<Limit>();
        for (var offer : offers) {
            if (offer.party() == party && offer.rate() != null) {
                limits.add(Limit.of(Constraint.OFFER, offer.rate(), cost));
            }
            if (offer.party() == party && offer.amount() != null) {
                limits.add(Limit.of(Constraint.OFFER, offer.amount()));
            }
        }
        return List.copyOf(limits);
    }
}

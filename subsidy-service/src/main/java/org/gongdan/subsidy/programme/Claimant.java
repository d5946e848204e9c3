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

    /** @param floor the minimum in place of the rule's own, which then is no maximum either; null for the rule's own */
    static Claimant of(
            Party party,
            @Nullable ShareRule rule,
            Money cost,
            boolean residual,
            List<Offer> offers,
            @Nullable Money floor) {
        var maxima = rule == null ? List.<Limit>of() : maxima(rule, cost);
        var ruled = rule == null ? BigDecimal.ZERO : least(rule, cost);
        var least = floor == null ? ruled : Yuan.fen(floor);
        if (maxima.isEmpty() && !residual && floor == null) {
            maxima = List.of(new Limit(Constraint.MINIMUM, least, null, null));
        }
        var wanted = residual ? null : wanted(rule, cost, least, maxima);
        return new Claimant(party, wanted, least, maxima, offers(party, cost, offers));
    }

    boolean isResidual() {
        return wanted == null;
    }

    /** What the rule allows at most, before rounding; empty when there is no limit. */
    Optional<Limit> maximum() {
        return maxima.stream().reduce(Limit::orLower);
    }

    private static BigDecimal least(ShareRule rule, Money cost) {
        var byRate = rule.minRate() == null ? BigDecimal.ZERO : rule.minRate().exactFenOf(cost);
        var byAmount = rule.minAmount() == null ? BigDecimal.ZERO : Yuan.fen(rule.minAmount());
        return byRate.max(byAmount);
    }

    private static List<Limit> maxima(ShareRule rule, Money cost) {
        var maxima = new ArrayList<Limit>();
        if (rule.maxRate() != null) {
            maxima.add(Limit.of(Constraint.MAXIMUM_RATE, rule.maxRate(), cost));
        } else if (rule.rate() != null) {
            maxima.add(Limit.of(Constraint.RATE, rule.rate(), cost));
        }
        if (rule.maxAmount() != null) {
            maxima.add(Limit.of(Constraint.MAXIMUM_AMOUNT, rule.maxAmount()));
        } else if (rule.amount() != null) {
            maxima.add(Limit.of(Constraint.AMOUNT, rule.amount()));
        }
        return List.copyOf(maxima);
    }

    private static Limit wanted(@Nullable ShareRule rule, Money cost, BigDecimal least, List<Limit> maxima) {
        var target = maxima.isEmpty() ? new Limit(Constraint.MINIMUM, least, null, null) : maxima.getFirst();
        if (rule != null && rule.rate() != null) {
            target = Limit.of(Constraint.RATE, rule.rate(), cost);
        } else if (rule != null && rule.amount() != null) {
            target = Limit.of(Constraint.AMOUNT, rule.amount());
        }
        return target.fen().compareTo(least) >= 0 ? target : new Limit(Constraint.MINIMUM, least, null, null);
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

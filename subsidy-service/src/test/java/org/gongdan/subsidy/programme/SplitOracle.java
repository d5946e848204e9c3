package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.hipparchus.fraction.BigFraction;

/**
 * Judges a split by what must be true of it, in exact fractions and without the solver's own arithmetic: conservation,
 * bounds of each party, and whether the rules have any solution at all.
 */
final class SplitOracle {

    private final SplitRequest request;
    private final Split split;
    private final Tier tier;
    private final BigFraction cost;

    SplitOracle(SplitRequest request, Split split) {
        this.request = request;
        this.split = split;
        this.tier = request.rules().tiers().getFirst();
        this.cost = new BigFraction(split.basis().eligibleCost().fen());
    }

    void judge() {
        var basis = split.basis();
        assertThat(basis.eligibleCost().plus(basis.ineligibleCost()))
                .isEqualTo(Money.sum(request.costs(), CostLine::amount));
        assertThat(split instanceof Split.Infeasible)
                .as("infeasible exactly when the rules have no solution")
                .isEqualTo(!rulesHaveASolution());
        if (split instanceof Split.Infeasible) {
            return;
        }
        var gap = split instanceof Split.UnfundedGap unfunded ? unfunded.gap() : Money.ZERO;
        assertThat(Money.sum(split.shares(), ShareLine::amount).plus(gap)).isEqualTo(basis.eligibleCost());
        assertThat(split.shares()).noneMatch(line -> line.amount().isNegative());
        split.shares().forEach(this::judge);
        judgeCommonLimits();
        if (split instanceof Split.UnfundedGap unfunded) {
            assertThat(unfunded.gap().isPositive()).isTrue();
            assertThat(unfunded.closableBy()).isNotEmpty().allSatisfy(this::mayBearMore);
        }
        if (request.offers().isEmpty() && request.rooms().isEmpty() && everyoneGivesItsMaximum()) {
            assertThat(split).isInstanceOf(Split.Balanced.class);
        }
    }

    private void judge(ShareLine line) {
        var residual = line.party() == request.rules().residualBearer();
        var slack = residual ? new BigFraction(split.shares().size()) : BigFraction.ZERO;
        for (var most : upperBounds(line.party(), residual)) {
            assertThat(fen(line.amount()).compareTo(most.add(slack)))
                    .as(() -> line + " within " + most)
                    .isNotPositive();
        }
        if (line.constraint() == Constraint.RATE && !residual) {
            var rate = tier.shareOf(line.party()).orElseThrow().rate();
            var missing = of(rate).subtract(fen(line.amount()));
            assertThat(missing.compareTo(BigFraction.ONE) < 0 && missing.compareTo(BigFraction.ZERO) >= 0)
                    .as(() -> line + " is less than a fen below its rate")
                    .isTrue();
        }
        if (split instanceof Split.Balanced) {
            var least = lowerBound(line.party());
            assertThat(fen(line.amount())
                            .add(new BigFraction(split.shares().size()))
                            .compareTo(least))
                    .as(() -> line + " reaches " + least)
                    .isPositive();
        }
    }

    private void judgeCommonLimits() {
        for (var room : request.rooms()) {
            var borne = Money.sum(split.shares().stream()
                    .filter(line -> room.parties().contains(line.party()))
                    .map(ShareLine::amount)
                    .toList());
            assertThat(borne.isMoreThan(room.left())).isFalse();
        }
        var subsidy = split.shareOf(Party.GOVERNMENT).plus(split.shareOf(Party.ASSOCIATION));
        for (var cap : subsidyCaps()) {
            var oddFen =
                    request.rules().residualBearer().isFunder() ? split.shares().size() : 1;
            assertThat(fen(subsidy).compareTo(cap.add(new BigFraction(oddFen)))).isNegative();
        }
    }

    private void mayBearMore(Party party) {
        if (party == request.rules().residualBearer()) {
            return; // its maximum stretches by the odd fen
        }
        for (var most : rules(party)) {
            assertThat(fen(split.shareOf(party)).compareTo(most)).isNegative();
        }
    }

    private boolean rulesHaveASolution() {
        if (cost.signum() == 0) {
            return false;
        }
        var least = BigFraction.ZERO;
        var leastSubsidy = BigFraction.ZERO;
        var most = BigFraction.ZERO;
        var mostSubsidy = BigFraction.ZERO;
        for (var party : concerned()) {
            var low = lowerBound(party);
            var high = rules(party).stream().reduce(cost, SplitOracle::lower);
            if (rules(party).stream().anyMatch(bound -> bound.compareTo(low) < 0)) {
                return false;
            }
            least = least.add(low);
            most = party.isFunder() ? most : most.add(high);
            mostSubsidy = party.isFunder() ? mostSubsidy.add(high) : mostSubsidy;
            leastSubsidy = party.isFunder() ? leastSubsidy.add(low) : leastSubsidy;
        }
        for (var cap : subsidyCaps()) {
            if (leastSubsidy.compareTo(cap) > 0) {
                return false;
            }
            mostSubsidy = lower(mostSubsidy, cap);
        }
        return least.compareTo(cost) <= 0 && most.add(mostSubsidy).compareTo(cost) >= 0;
    }

    private boolean everyoneGivesItsMaximum() {
        return tier.shares().stream()
                .allMatch(share -> (share.rate() == null || share.maxRate() == null)
                        && (share.amount() == null || (share.maxRate() == null && share.maxAmount() == null)));
    }

    private List<Party> concerned() {
        return List.of(Party.values()).stream()
                .filter(party -> party == request.rules().residualBearer()
                        || tier.shareOf(party).isPresent())
                .toList();
    }

    private List<BigFraction> upperBounds(Party party, boolean residual) {
        var bounds = new ArrayList<>(rules(party));
        for (var offer : request.offers()) {
            if (offer.party() == party) {
                bounds.add(offer.rate() == null ? fen(offer.amount()) : of(offer.rate()));
            }
        }
        bounds.add(cost);
        return bounds;
    }

    /** What the rule allows; nothing in it when it has no limit. */
    private List<BigFraction> rules(Party party) {
        var bounds = new ArrayList<BigFraction>();
        tier.shareOf(party).ifPresent(share -> {
            if (share.maxRate() != null || share.rate() != null) {
                bounds.add(of(share.maxRate() != null ? share.maxRate() : share.rate()));
            }
            if (share.maxAmount() != null || share.amount() != null) {
                bounds.add(fen(share.maxAmount() != null ? share.maxAmount() : share.amount()));
            }
        });
        return bounds;
    }

    private BigFraction lowerBound(Party party) {
        var share = tier.shareOf(party);
        var byRate = share.map(ShareRule::minRate).map(this::of).orElse(BigFraction.ZERO);
        var byAmount = share.map(ShareRule::minAmount).map(SplitOracle::fen).orElse(BigFraction.ZERO);
        return byRate.compareTo(byAmount) > 0 ? byRate : byAmount;
    }

    private List<BigFraction> subsidyCaps() {
        var caps = new ArrayList<BigFraction>();
        if (tier.maxSubsidyRate() != null) {
            caps.add(of(tier.maxSubsidyRate()));
        }
        if (tier.maxSubsidy() != null) {
            caps.add(fen(tier.maxSubsidy()));
        }
        return caps;
    }

    private BigFraction of(Rate rate) {
        var tenThousandths = rate.percent().multiply(BigDecimal.valueOf(10_000)).toBigIntegerExact();
        return cost.multiply(new BigFraction(
                tenThousandths, BigInteger.valueOf(1_000_000L).multiply(BigInteger.valueOf(rate.divisor()))));
    }

    private static BigFraction fen(Money amount) {
        return new BigFraction(amount.fen());
    }

    private static BigFraction lower(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

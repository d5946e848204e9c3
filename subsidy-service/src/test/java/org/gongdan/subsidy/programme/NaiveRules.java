package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongdan.subsidy.shared.Party;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What the share rules of the only tier say about each party, in exact fractions of a fen. */
final class NaiveRules {

    private final SplitRequest request;
    private final Tier tier;
    private final BigFraction cost;

    NaiveRules(SplitRequest request, BigFraction cost) {
        this.request = request;
        this.tier = request.rules().tiers().getFirst();
        this.cost = cost;
    }

    Party residual() {
        return request.rules().residualBearer();
    }

    List<Party> parties() {
        return Arrays.stream(Party.values())
                .filter(party -> party == residual() || tier.shareOf(party).isPresent())
                .toList();
    }

    boolean onSubsidy(Party party) {
        return tier.shareOf(party)
                .filter(share -> share.rateOn() == ShareRule.Base.SUBSIDY)
                .isPresent();
    }

    BigFraction least(Party party) {
        var least = BigFraction.ZERO;
        var share = tier.shareOf(party);
        if (share.isPresent() && share.get().minRate() != null) {
            least = part(share.get().minRate(), cost);
        }
        return share.isPresent() && share.get().minAmount() != null
                ? NaiveShares.higher(least, NaiveShares.fraction(share.get().minAmount()))
                : least;
    }

    /** What the rule gives by itself; nothing when it states only minima and maxima. */
    @Nullable
    BigFraction grant(Party party, BigFraction subsidy) {
        var share = tier.shareOf(party).orElseThrow();
        var base = onSubsidy(party) ? subsidy : cost;
        if (share.rate() != null) {
            return part(share.rate(), base);
        }
        if (share.amount() != null) {
            return NaiveShares.fraction(share.amount());
        }
        if (share.rateByYear() != null) {
            var year = request.facts().get("yearOfSupport").orElse(new FactValue.Whole(2));
            var index = (int) ((FactValue.Whole) year).value() - 1;
            return index < share.rateByYear().size() ? part(share.rateByYear().get(index), base) : BigFraction.ZERO;
        }
        return share.slabs() == null ? null : slabs(share, base);
    }

    /** What it would take if nobody else limited it: its grant, or as much as it may, and never less than its minimum. */
    List<BigFraction> wanted(Party party, @Nullable BigFraction grant) {
        var share = tier.shareOf(party).orElseThrow();
        var least = least(party);
        var wanted = new ArrayList<BigFraction>();
        if (grant != null) {
            wanted.add(NaiveShares.higher(grant, least));
            var isMaximum = share.maxRate() == null && share.amount() == null;
            if (isMaximum) {
                wanted.add(onSubsidy(party) ? NaiveShares.higher(grant, least) : grant);
            }
        } else if (share.maxRate() == null && share.maxAmount() == null) {
            wanted.add(least);
        }
        return wanted;
    }

    /** Stated maxima, which rounding may not go beyond. */
    List<BigFraction> maxima(Party party) {
        var maxima = new ArrayList<BigFraction>();
        tier.shareOf(party).ifPresent(share -> {
            if (share.maxRate() != null) {
                maxima.add(part(share.maxRate(), cost));
            }
            if (share.maxAmount() != null) {
                maxima.add(NaiveShares.fraction(share.maxAmount()));
            } else if (share.amount() != null && party != residual()) {
                maxima.add(NaiveShares.fraction(share.amount()));
            }
        });
        return maxima;
    }

    List<BigFraction> subsidyCaps() {
        var caps = new ArrayList<BigFraction>();
        if (tier.maxSubsidyRate() != null) {
            caps.add(part(tier.maxSubsidyRate(), cost));
        }
        if (tier.maxSubsidy() != null) {
            caps.add(NaiveShares.fraction(tier.maxSubsidy()));
        }
        return caps;
    }

    List<BigFraction> offeredAmounts(Party party) {
        return request.offers().stream()
                .filter(offer -> offer.party() == party && offer.amount() != null)
                .map(offer -> NaiveShares.fraction(offer.amount()))
                .toList();
    }

    List<BigFraction> offeredRates(Party party) {
        return request.offers().stream()
                .filter(offer -> offer.party() == party && offer.rate() != null)
                .map(offer -> part(offer.rate(), cost))
                .toList();
    }

    /** All that the rules allow it at most if the government bears that much. */
    BigFraction most(Party party, BigFraction subsidy) {
        var most = maxima(party).stream().reduce(cost, NaiveShares::lower);
        return party == residual()
                ? most
                : wanted(party, grant(party, subsidy)).stream()
                        .skip(grant(party, subsidy) == null ? 0 : 1)
                        .reduce(most, NaiveShares::lower);
    }

    /**
     * Whether some shares within the rules add up to the cost. All grow with what the government bears, so the greatest
     * amount that leaves the others their minima decides.
     */
    boolean haveASolution() {
        var least = parties().stream().map(this::least).reduce(BigFraction.ZERO, BigFraction::add);
        if (cost.signum() == 0 || least.compareTo(cost) > 0) {
            return false;
        }
        var government = parties().contains(Party.GOVERNMENT) ? least(Party.GOVERNMENT) : BigFraction.ZERO;
        var subsidy = cost.subtract(least).add(government);
        for (var cap : subsidyCaps()) {
            var free =
                    cap.subtract(parties().contains(Party.ASSOCIATION) ? least(Party.ASSOCIATION) : BigFraction.ZERO);
            if (free.compareTo(government) < 0) {
                return false;
            }
            subsidy = NaiveShares.lower(subsidy, free);
        }
        if (parties().contains(Party.GOVERNMENT)) {
            subsidy = NaiveShares.lower(subsidy, most(Party.GOVERNMENT, BigFraction.ZERO));
        }
        var funders = BigFraction.ZERO;
        var others = BigFraction.ZERO;
        for (var party : parties()) {
            var most = party == Party.GOVERNMENT ? subsidy : most(party, subsidy);
            if (most.compareTo(least(party)) < 0) {
                return false;
            }
            funders = party.isFunder() ? funders.add(most) : funders;
            others = party.isFunder() ? others : others.add(most);
        }
        return subsidyCaps().stream()
                        .reduce(funders, NaiveShares::lower)
                        .add(others)
                        .compareTo(cost)
                >= 0;
    }

    private static BigFraction slabs(ShareRule share, BigFraction base) {
        var total = BigFraction.ZERO;
        var from = BigFraction.ZERO;
        for (var slab : share.slabs()) {
            var to = slab.upTo() == null ? base : NaiveShares.lower(base, NaiveShares.fraction(slab.upTo()));
            total = total.add(part(slab.rate(), NaiveShares.higher(to.subtract(from), BigFraction.ZERO)));
            from = NaiveShares.higher(from, to);
        }
        return total;
    }

    static BigFraction part(Rate rate, BigFraction whole) {
        var tenThousandths = rate.percent().multiply(BigDecimal.valueOf(10_000)).toBigIntegerExact();
        return whole.multiply(new BigFraction(
                tenThousandths, BigInteger.valueOf(1_000_000L).multiply(BigInteger.valueOf(rate.divisor()))));
    }
}

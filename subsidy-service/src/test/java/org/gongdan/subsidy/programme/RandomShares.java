package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.gongdan.subsidy.programme.ShareRule.Base;
import org.gongdan.subsidy.programme.ShareRule.Slab;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Shares of every kind, with amounts near the cost. */
final class RandomShares {

    private final Random random;

    RandomShares(Random random) {
        this.random = random;
    }

    List<ShareRule> next(EnumSet<Party> parties, Party residual, long cost) {
        var shares = new ArrayList<ShareRule>();
        for (var party : parties) {
            var onSubsidy = party != Party.GOVERNMENT
                    && residual != Party.GOVERNMENT
                    && parties.contains(Party.GOVERNMENT)
                    && random.nextInt(4) == 0;
            shares.add(
                    party == residual
                            ? residualShare(party, cost)
                            : onSubsidy ? shareOfSubsidy(party, cost) : share(party, cost));
        }
        return shares;
    }

    private ShareRule share(Party party, long cost) {
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                bounded(new ShareRule(party, null, null, null, null, null, null, null, slabs(cost), null), cost);
            case 2 ->
                bounded(new ShareRule(party, null, null, null, null, null, null, Base.COST, null, years(60)), cost);
            default -> plain(party, cost);
        };
    }

    private ShareRule plain(Party party, long cost) {
        var rate = random.nextInt(4) > 0 ? rate(50) : null;
        var amount = rate == null && random.nextBoolean() ? amount(cost) : null;
        var minRate =
                random.nextInt(8) == 0 ? rate(rate == null ? 25 : rate.percent().intValue()) : null;
        var maxRate = random.nextInt(5) == 0 || (rate == null && amount == null) ? rate(60) : null;
        return new ShareRule(
                party,
                rate,
                amount,
                minRate,
                random.nextInt(12) == 0 ? amount(cost / 4) : null,
                maxRate,
                random.nextInt(3) == 0 ? amount(cost) : null,
                null,
                null,
                null);
    }

    private ShareRule shareOfSubsidy(Party party, long cost) {
        var share = switch (random.nextInt(3)) {
            case 0 -> new ShareRule(party, null, null, null, null, null, null, Base.SUBSIDY, slabs(cost), null);
            case 1 -> new ShareRule(party, null, null, null, null, null, null, Base.SUBSIDY, null, years(100));
            default -> new ShareRule(party, rate(100), null, null, null, null, null, Base.SUBSIDY, null, null);
        };
        return bounded(share, cost);
    }

    private ShareRule bounded(ShareRule share, long cost) {
        return new ShareRule(
                share.party(),
                share.rate(),
                null,
                random.nextInt(12) == 0 ? rate(10) : null,
                random.nextInt(12) == 0 ? amount(cost / 8) : null,
                random.nextInt(6) == 0 ? rate(60) : null,
                random.nextInt(4) == 0 ? amount(cost) : null,
                share.rateOn(),
                share.slabs(),
                share.rateByYear());
    }

    private ShareRule residualShare(Party party, long cost) {
        return new ShareRule(
                party,
                null,
                null,
                random.nextInt(3) == 0 ? rate(40) : null,
                random.nextInt(10) == 0 ? amount(cost / 3) : null,
                random.nextInt(3) == 0 ? rate(100) : null,
                random.nextInt(5) == 0 ? amount(cost) : null,
                null,
                null,
                null);
    }

    private List<Slab> slabs(long cost) {
        var slabs = new ArrayList<Slab>();
        var end = 0L;
        for (int index = random.nextInt(3); index >= 0; index--) {
            end += 1 + random.nextLong(cost / 2 + 2);
            slabs.add(new Slab(Money.ofFen(end), rate(60)));
        }
        if (random.nextBoolean()) {
            slabs.add(new Slab(null, rate(40)));
        }
        return slabs;
    }

    private List<Rate> years(int most) {
        var years = new ArrayList<Rate>();
        for (int year = random.nextInt(3); year >= 0; year--) {
            years.add(rate(most));
        }
        return years;
    }

    Rate rate(int most) {
        var bound = Math.max(1, Math.min(100, most));
        return switch (random.nextInt(4)) {
            case 0 -> new Rate(BigDecimal.valueOf(random.nextInt(bound) + 1L), 1);
            case 1 -> new Rate(BigDecimal.valueOf(random.nextInt(bound * 10_000), 4), 1);
            case 2 -> new Rate(BigDecimal.valueOf(100L * random.nextInt(1, 3)), 6);
            default -> new Rate(BigDecimal.valueOf(random.nextInt(bound / 5 + 1) * 5L), 1);
        };
    }

    Money amount(long most) {
        return Money.ofFen(random.nextLong(most + 2));
    }
}

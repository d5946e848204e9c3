package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Programmes and cases of every shape, with amounts near the limits where mistakes hide. */
final class RandomCase {

    private static final Bilingual NAME = new Bilingual("随机", "random");

    private final Random random;

    RandomCase(Random random) {
        this.random = random;
    }

    SplitRequest next() {
        var cost = cost();
        var parties = EnumSet.noneOf(Party.class);
        for (var party : Party.values()) {
            if (random.nextInt(5) < 3) {
                parties.add(party);
            }
        }
        var residual = random.nextInt(3) > 0 ? Party.ENTERPRISE : Party.values()[random.nextInt(5)];
        var shares = new ArrayList<ShareRule>();
        for (var party : parties) {
            var share = party == residual ? residualShare(party, cost) : share(party, cost);
            shares.add(share);
        }
        var tier = new Tier(
                "only",
                NAME,
                new TreeMap<>(),
                shares,
                rarely(cost),
                random.nextInt(8) == 0 ? rate(100) : null,
                rarely(cost));
        return new SplitRequest(rules(residual, tier), Facts.none(), lines(cost), offers(parties, cost), rooms(cost));
    }

    /** The same case with every list in another order. */
    SplitRequest shuffled(SplitRequest request) {
        var tier = request.rules().tiers().getFirst();
        return new SplitRequest(
                with(request.rules(), withShares(tier, shuffled(tier.shares()))),
                request.facts(),
                shuffled(request.costs()),
                shuffled(request.offers()),
                shuffled(request.rooms()));
    }

    static RuleSet with(RuleSet rules, Tier tier) {
        return rules(rules.residualBearer(), tier);
    }

    static Tier withShares(Tier tier, List<ShareRule> shares) {
        return new Tier(
                tier.code(),
                tier.name(),
                tier.when(),
                shares,
                tier.maxCost(),
                tier.maxSubsidyRate(),
                tier.maxSubsidy());
    }

    static RuleSet rules(Party residual, Tier tier) {
        return new RuleSet(
                "random",
                1,
                LocalDate.of(2026, 1, 1),
                null,
                NAME,
                true,
                List.of(new Source("random", true)),
                new TreeMap<>(),
                residual,
                List.of(tier),
                List.of(
                        new CostCategory("whole", NAME, true, null, null, null),
                        new CostCategory("part", NAME, true, Rate.ofPercent("33.3333"), null, Rate.ofPercent("40")),
                        new CostCategory("none", NAME, false, null, null, null)),
                new PaymentTerms(
                        PaymentTerms.Method.REIMBURSEMENT, PaymentTerms.Payee.ENTERPRISE, Rate.NONE, Rate.NONE, null),
                List.of());
    }

    private long cost() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(12);
            case 1 -> random.nextInt(100_000);
            case 2 -> random.nextLong(1_000_000_000L);
            default -> random.nextLong(10_000_000_000_000L);
        };
    }

    private List<CostLine> lines(long cost) {
        var lines = new ArrayList<CostLine>();
        var left = cost;
        for (int line = random.nextInt(3); line >= 0; line--) {
            var amount = line == 0 ? left : random.nextLong(left + 1);
            lines.add(new CostLine("whole", Money.ofFen(amount)));
            left -= amount;
        }
        if (random.nextInt(4) == 0) {
            lines.add(new CostLine("part", Money.ofFen(random.nextLong(cost + 1))));
            lines.add(new CostLine("none", Money.ofFen(random.nextLong(cost + 1))));
        }
        return lines;
    }

    private ShareRule share(Party party, long cost) {
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
                random.nextInt(3) == 0 ? amount(cost) : null);
    }

    private ShareRule residualShare(Party party, long cost) {
        return new ShareRule(
                party,
                null,
                null,
                random.nextInt(3) == 0 ? rate(40) : null,
                random.nextInt(10) == 0 ? amount(cost / 3) : null,
                random.nextInt(3) == 0 ? rate(100) : null,
                random.nextInt(5) == 0 ? amount(cost) : null);
    }

    private List<Offer> offers(Set<Party> parties, long cost) {
        var offers = new ArrayList<Offer>();
        for (var party : parties) {
            if (random.nextInt(6) == 0) {
                offers.add(
                        random.nextBoolean() ? new Offer(party, rate(50), null) : new Offer(party, null, amount(cost)));
            }
        }
        return offers;
    }

    private List<Room> rooms(long cost) {
        var rooms = new ArrayList<Room>();
        while (random.nextInt(4) == 0) {
            var parties = EnumSet.of(Party.values()[random.nextInt(5)], Party.values()[random.nextInt(5)]);
            rooms.add(new Room(NAME, parties, amount(cost)));
        }
        return rooms;
    }

    private Rate rate(int most) {
        var bound = Math.max(1, Math.min(100, most));
        return switch (random.nextInt(4)) {
            case 0 -> new Rate(BigDecimal.valueOf(random.nextInt(bound) + 1L), 1);
            case 1 -> new Rate(BigDecimal.valueOf(random.nextInt(bound * 10_000), 4), 1);
            case 2 -> new Rate(BigDecimal.valueOf(100L * random.nextInt(1, 3)), 6);
            default -> new Rate(BigDecimal.valueOf(random.nextInt(bound / 5 + 1) * 5L), 1);
        };
    }

    private Money amount(long most) {
        return Money.ofFen(random.nextLong(most + 2));
    }

    private @org.jspecify.annotations.Nullable Money rarely(long cost) {
        return random.nextInt(8) == 0 ? amount(cost) : null;
    }

    private <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}

package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.CostRules.DateLimit;
import org.gongdan.subsidy.programme.CostRules.Moment;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Programmes and cases of every shape, with amounts near the limits where mistakes hide. */
final class RandomCase {

    private static final Bilingual NAME = new Bilingual("随机", "random");

    private static final FactDeclaration YEAR =
            new FactDeclaration(FactKind.NUMBER, null, 1L, null, new FactValue.Whole(2), null);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final CaseDates DATES = new CaseDates(DAY, DAY.plusDays(2), DAY.plusDays(4), DAY.plusDays(9));

    private final Random random;
    private final RandomShares shares;

    RandomCase(Random random) {
        this.random = random;
        this.shares = new RandomShares(random);
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
        var tier = new Tier(
                "only",
                NAME,
                new TreeMap<>(),
                shares.next(parties, residual, cost),
                rarely(cost),
                random.nextInt(8) == 0 ? rate(100) : null,
                rarely(cost));
        var year = random.nextInt(4);
        return new SplitRequest(
                varied(rules(residual, tier)),
                year == 0 ? Facts.none() : Facts.none().with(KnownFact.YEAR_OF_SUPPORT, year),
                lines(cost),
                offers(parties, cost),
                rooms(cost),
                DATES);
    }

    private RuleSet varied(RuleSet rules) {
        var unit = Rounding.Unit.values()[random.nextInt(3)];
        var direction = Rounding.Direction.values()[random.nextInt(3)];
        return with(
                rules,
                random.nextInt(3) == 0 ? null : new Rounding(unit, direction),
                random.nextInt(3) == 0 ? costRules() : null);
    }

    private CostRules costRules() {
        return new CostRules(
                random.nextBoolean() ? CostRules.Vat.values()[random.nextInt(2)] : null,
                random.nextBoolean() ? new DateLimit(Moment.values()[random.nextInt(3)], null) : null,
                random.nextBoolean() ? new DateLimit(null, DAY.plusDays(random.nextInt(20))) : null,
                random.nextInt(4) == 0 ? true : null);
    }

    /** The same case with every list in another order. */
    SplitRequest shuffled(SplitRequest request) {
        var tier = request.rules().tiers().getFirst();
        return new SplitRequest(
                with(request.rules(), withShares(tier, shuffled(tier.shares()))),
                request.facts(),
                shuffled(request.costs()),
                shuffled(request.offers()),
                shuffled(request.rooms()),
                request.dates());
    }

    static RuleSet with(RuleSet rules, Tier tier) {
        return with(rules(rules.residualBearer(), tier), rules.rounding(), rules.costRules());
    }

    private static RuleSet with(RuleSet rules, @Nullable Rounding rounding, @Nullable CostRules costRules) {
        return new RuleSet(
                rules.code(),
                rules.version(),
                rules.effectiveFrom(),
                rules.effectiveTo(),
                rules.name(),
                rules.example(),
                rules.sources(),
                rules.facts(),
                rules.residualBearer(),
                rules.tiers(),
                rules.costCategories(),
                rules.payment(),
                rules.firmCaps(),
                rounding,
                costRules,
                null);
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
                new TreeMap<>(Map.of(KnownFact.YEAR_OF_SUPPORT.key(), YEAR)),
                residual,
                List.of(tier),
                List.of(
                        new CostCategory("whole", NAME, true, null, null, null),
                        new CostCategory("part", NAME, true, Rate.ofPercent("33.3333"), null, Rate.ofPercent("40")),
                        new CostCategory("none", NAME, false, null, null, null)),
                new PaymentTerms(
                        PaymentTerms.Method.REIMBURSEMENT,
                        PaymentTerms.Payee.ENTERPRISE,
                        Rate.NONE,
                        Rate.NONE,
                        null,
                        null,
                        null),
                List.of(),
                null,
                null,
                null);
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
            lines.add(line("whole", amount));
            left -= amount;
        }
        if (random.nextInt(4) == 0) {
            lines.add(line("part", random.nextLong(cost + 1)));
            lines.add(line("none", random.nextLong(cost + 1)));
        }
        return lines;
    }

    private CostLine line(String category, long amount) {
        return new CostLine(
                category,
                Money.ofFen(amount),
                random.nextInt(4) == 0 ? Money.ofFen(amount * 13 / 100) : null,
                random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(20) - 4) : null,
                random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(20) - 4) : null);
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
            var category = random.nextInt(4) == 0 ? List.of("whole", "part").get(random.nextInt(2)) : null;
            rooms.add(new Room(NAME, parties, amount(cost), category));
        }
        return rooms;
    }

    private Rate rate(int most) {
        return shares.rate(most);
    }

    private Money amount(long most) {
        return shares.amount(most);
    }

    private @Nullable Money rarely(long cost) {
        return random.nextInt(8) == 0 ? amount(cost) : null;
    }

    private <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}

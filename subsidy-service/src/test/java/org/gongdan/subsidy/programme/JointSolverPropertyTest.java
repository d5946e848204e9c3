package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

/** Random joint projects. Number by {@code -Dgongdan.joint.cases}, seed by {@code -Dgongdan.joint.seed}. */
class JointSolverPropertyTest {

    private static final long CASES = Long.getLong("gongdan.joint.cases", 3_000);
    private static final long SEED = Long.getLong("gongdan.joint.seed", 20_261_123);

    private int balanced;
    private int lifted;
    private int shortOfFloor;

    @Test
    void holdsEveryInvariantInRandomCases() {
        System.out.println("joint split: " + CASES + " cases, seed " + SEED);
        for (long number = 0; number < CASES; number++) {
            var seed = SEED + number * 1_000_003;
            try {
                check(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "run again with -Dgongdan.joint.cases=1 -Dgongdan.joint.seed=" + seed, failure);
            }
        }
        System.out.printf("balanced %d, lifted %d, short of the floor %d%n", balanced, lifted, shortOfFloor);
        if (CASES >= 1_000) {
            assertThat(List.of(balanced, lifted, shortOfFloor)).allMatch(count -> count > CASES / 100);
        }
    }

    private void check(Random random) {
        var request = request(random, random.nextInt(1, 7));
        var joint = JointSolver.solve(request);
        conservesCost(request, joint);
        exceedsNobodysLimits(request, joint);
        asksNoMoreOfTheLeadThanItsFloor(request, joint);
        assertThat(JointSolver.solve(shuffled(request, random))).isEqualTo(joint);
        equalsThePlainOneWhenAlone(request);
        if (joint.outcome() == JointSplit.Outcome.BALANCED) {
            balanced++;
            assertThat(joint.shareOf(Party.LEAD)).isGreaterThanOrEqualTo(joint.leadFloor());
        }
        lifted += joint.members().stream().anyMatch(member -> member.lift().isPositive()) ? 1 : 0;
        shortOfFloor += joint.outcome() == JointSplit.Outcome.LEAD_BELOW_FLOOR ? 1 : 0;
    }

    /** Over members and parties the shares, and the gaps, are the eligible cost; shared lines are split to the fen. */
    private static void conservesCost(JointRequest request, JointSplit joint) {
        var parties = Money.ZERO;
        for (var party : Party.values()) {
            parties = parties.plus(joint.shareOf(party));
        }
        if (joint.members().stream().noneMatch(member -> member.split() instanceof Split.Infeasible)) {
            assertThat(parties.plus(joint.gap())).isEqualTo(joint.eligibleCost());
        }
        var shared = Money.sum(joint.members(), MemberSplit::sharedCost);
        var weights = request.driver() == CostDriver.EQUAL
                || request.members().stream().anyMatch(member -> member.figure() > 0);
        assertThat(shared).isEqualTo(weights ? Money.sum(request.sharedLines(), CostLine::amount) : Money.ZERO);
        var taxed = joint.members().stream()
                .flatMap(member -> member.shared().stream())
                .map(SharedLine::line)
                .toList();
        assertThat(Money.sum(taxed, JointSolverPropertyTest::withTax))
                .isEqualTo(weights ? Money.sum(request.sharedLines(), JointSolverPropertyTest::withTax) : Money.ZERO);
        for (int index = 0; index < joint.members().size(); index++) {
            var member = joint.members().get(index);
            assertThat(member.uscc()).isEqualTo(request.members().get(index).uscc());
            var basis = member.split() == null ? null : member.split().basis();
            if (basis != null) {
                var own = Money.sum(request.members().get(index).ownLines(), JointSolverPropertyTest::withTax);
                var part = Money.sum(member.shared(), line -> withTax(line.line()));
                assertThat(basis.eligibleCost().plus(basis.ineligibleCost())).isEqualTo(own.plus(part));
            }
        }
    }

    private static Money withTax(CostLine line) {
        return line.vat() == null ? line.amount() : line.amount().plus(line.vat());
    }

    /** The oracle of plain splits judges each member, with the floor that fell to it as its tier's minimum. */
    private static void exceedsNobodysLimits(JointRequest request, JointSplit joint) {
        for (int index = 0; index < joint.members().size(); index++) {
            var member = joint.members().get(index);
            var tier = request.rules().tiers().getFirst();
            var split = member.split();
            if (split == null) {
                continue;
            }
            for (var line : split.shares()) {
                assertThat(line.amount().isNegative()).isFalse();
                var rule = tier.shareOf(line.party()).orElse(null);
                if (rule != null && rule.maxAmount() != null) {
                    // what rounding takes from the others may fall to the residual bearer, a fen per party
                    var most = rule.maxAmount().fen()
                            + (line.party() == request.rules().residualBearer() ? 5 : 0);
                    assertThat(line.amount().fen()).isLessThanOrEqualTo(most);
                }
                for (var offer : request.members().get(index).offers()) {
                    if (offer.party() == line.party() && offer.amount() != null) {
                        assertThat(line.amount()).isLessThanOrEqualTo(offer.amount());
                    }
                }
            }
        }
    }

    /** The lead is lifted exactly to its floor, a fen of rounding per member aside, and only when it was below. */
    private static void asksNoMoreOfTheLeadThanItsFloor(JointRequest request, JointSplit joint) {
        var lift = Money.sum(joint.members(), MemberSplit::lift);
        if (request.members().size() > 1 && lift.isPositive()) {
            assertThat(joint.shareOf(Party.LEAD).fen())
                    .isLessThanOrEqualTo(
                            joint.leadFloor().fen() + joint.members().size() * 5L);
        }
    }

    private static void equalsThePlainOneWhenAlone(JointRequest request) {
        var one = request.members().getFirst();
        var alone = new JointRequest(request.rules(), request.sharedLines(), CostDriver.EQUAL, List.of(one));
        var lines = new ArrayList<>(request.sharedLines());
        lines.addAll(one.ownLines());
        assertThat(JointSolver.solve(alone).members().getFirst().split())
                .isEqualTo(ShareSolver.solve(new SplitRequest(
                        request.rules(), one.facts(), lines, one.offers(), one.rooms(), CaseDates.UNKNOWN)));
    }

    private static JointRequest shuffled(JointRequest request, Random random) {
        var members = new ArrayList<>(request.members());
        Collections.shuffle(members, random);
        return new JointRequest(request.rules(), request.sharedLines(), request.driver(), members);
    }

    private static JointRequest request(Random random, int size) {
        var cases = new RandomCase(random);
        var one = cases.next();
        var tier = one.rules().tiers().getFirst();
        var shares = new ArrayList<>(tier.shares().stream()
                .filter(share -> share.party() != Party.LEAD)
                .toList());
        var stated = tier.shareOf(Party.LEAD);
        // any kind of share at times: slabs, years of support, or a part of the subsidy
        shares.add(
                stated.isPresent() && random.nextInt(3) == 0
                        ? stated.get()
                        : lead(random, one.rules().residualBearer() == Party.LEAD));
        var rules = RandomCase.rules(one.rules().residualBearer(), RandomCase.withShares(tier, shares));
        var members = IntStream.range(0, size)
                .mapToObj(number -> {
                    var other = number == 0 ? one : cases.next();
                    return new JointRequest.Member(
                            "member-" + number,
                            Facts.none(),
                            other.costs(),
                            random.nextInt(4) == 0 ? known(other.offers(), rules) : List.of(),
                            random.nextInt(4) == 0 ? other.rooms() : List.of(),
                            CaseDates.UNKNOWN,
                            random.nextInt(100));
                })
                .toList();
        var drivers = CostDriver.values();
        return new JointRequest(rules, one.costs(), drivers[random.nextInt(drivers.length)], members);
    }

    private static List<Offer> known(List<Offer> offers, RuleSet rules) {
        return offers.stream()
                .filter(offer -> rules.parties().contains(offer.party()))
                .toList();
    }

    /** A minimum in most cases, sometimes besides a rate, so that some members reach it and others do not. */
    private static ShareRule lead(Random random, boolean residual) {
        var rate = residual || random.nextBoolean() ? null : Rate.ofPercent(Integer.toString(random.nextInt(40)));
        var minRate = rate == null || random.nextInt(3) == 0
                ? Rate.ofPercent(Integer.toString(random.nextInt(rate == null ? 60 : 20)))
                : null;
        var minAmount = random.nextInt(3) == 0 ? Money.ofFen(random.nextLong(100_000_000L)) : null;
        var maxRate = residual || random.nextBoolean() ? null : Rate.ofPercent("70");
        return new ShareRule(Party.LEAD, rate, null, minRate, minAmount, maxRate, null, null, null, null);
    }
}

package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;

/**
 * Random cases against {@link SplitOracle}. Number by {@code -Dgongdan.split.cases}, seed by
 * {@code -Dgongdan.split.seed}; each case has a seed of its own, which a failure names.
 */
class ShareSolverPropertyTest {

    private static final long CASES = Long.getLong("gongdan.split.cases", 20_000);
    private static final long SEED = Long.getLong("gongdan.split.seed", 20_260_222);

    @Test
    void holdsEveryInvariantInRandomCases() {
        System.out.println("share split: " + CASES + " cases, seed " + SEED);
        var outcomes = new int[3];
        for (long number = 0; number < CASES; number++) {
            var seed = SEED + number * 1_000_003;
            try {
                outcomes[check(new Random(seed))]++;
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "run again with -Dgongdan.split.cases=1 -Dgongdan.split.seed=" + seed, failure);
            }
        }
        System.out.printf("balanced %d, unfunded %d, infeasible %d%n", outcomes[0], outcomes[1], outcomes[2]);
        if (CASES >= 1_000) {
            assertThat(Arrays.stream(outcomes).boxed())
                    .as("every outcome is met often enough to mean something")
                    .allMatch(count -> count > CASES / 50);
        }
    }

    private static int check(Random random) {
        var cases = new RandomCase(random);
        var request = cases.next();
        var split = ShareSolver.solve(request);
        new SplitOracle(request, split).judge();
        assertThat(ShareSolver.solve(cases.shuffled(request))).isEqualTo(split);
        raisesNobodyElseAboveAHigherCap(random, request, split);
        return switch (split) {
            case Split.Balanced _ -> 0;
            case Split.UnfundedGap _ -> 1;
            case Split.Infeasible _ -> 2;
        };
    }

    /** A higher cap never takes from the party it caps, nor makes a feasible case infeasible. */
    private static void raisesNobodyElseAboveAHigherCap(Random random, SplitRequest request, Split before) {
        var tier = request.rules().tiers().getFirst();
        var raised = new ArrayList<ShareRule>(tier.shares());
        for (int index = 0; index < raised.size(); index++) {
            var share = raised.get(index);
            if (share.maxAmount() != null) {
                var higher = share.maxAmount().plus(Money.ofFen(random.nextInt(1, 1_000_000)));
                raised.set(
                        index,
                        new ShareRule(
                                share.party(),
                                share.rate(),
                                share.amount(),
                                share.minRate(),
                                share.minAmount(),
                                share.maxRate(),
                                higher,
                                share.rateOn(),
                                share.slabs(),
                                share.rateByYear()));
                var after = ShareSolver.solve(new SplitRequest(
                        RandomCase.with(request.rules(), RandomCase.withShares(tier, raised)),
                        request.facts(),
                        request.costs(),
                        request.offers(),
                        request.rooms(),
                        request.dates()));
                if (!(before instanceof Split.Infeasible)) {
                    assertThat(after).isNotInstanceOf(Split.Infeasible.class);
                    assertThat(after.shareOf(share.party())).isGreaterThanOrEqualTo(before.shareOf(share.party()));
                }
                return;
            }
        }
    }
}

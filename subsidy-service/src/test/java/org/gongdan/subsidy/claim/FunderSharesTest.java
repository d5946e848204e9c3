package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.programme.Constraint;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitBasis;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunderSharesTest {

    private static final int SEQUENCES = Integer.getInteger("gongdan.test.claim-sequences", 20_000);

    @ParameterizedTest
    @CsvSource({
        "0.00,      1400.00,   466.66, 46.66",
        "1400.00,   0.01,      0.01,   0.00",
        "299999.99, 0.01,      0.01,   0.00",
        "299999.00, 500.00,    0.34,   0.03",
        "300000.00, 1.00,      0.00,   0.00",
        "0.00,      300000.00, 100000.00, 10000.00"
    })
    void owesWhatIsNewSinceTheClaimsBefore(String before, String cost, String amount, String retained) {
        var shares = new FunderShares(ClaimExamples.award(), Rate.ofPercent("10"));

        var government = shares.of(Money.ofYuan(before), Money.ofYuan(cost)).getFirst();

        assertThat(government.amount()).isEqualTo(Money.ofYuan(amount));
        assertThat(government.retained()).isEqualTo(Money.ofYuan(retained));
    }

    @Test
    void leavesOutPartiesThatPayFromNoFund() {
        var shares = new FunderShares(ClaimExamples.award(), Rate.NONE).of(Money.ZERO, Money.ofYuan("10.00"));

        assertThat(shares).extracting(FunderAmount::party).containsExactly(Party.GOVERNMENT, Party.ASSOCIATION);
    }

    @Test
    void neverExceedsAShareAndReachesItWhenAllCostIsApproved() {
        var seed = Long.getLong("gongdan.test.seed", new Random().nextLong());
        var random = new Random(seed);
        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            var award = randomAward(random);
            var owed = claimAll(award, random, seed);
            for (var party : owed.keySet()) {
                assertThat(owed.get(party)).as("seed %d", seed).isEqualTo(award.shareOf(party));
            }
        }
    }

    /** Approves random parts until all eligible cost, and sometimes more, is approved. */
    private static Map<Party, Money> claimAll(Award award, Random random, long seed) {
        var eligible = award.split().basis().eligibleCost();
        var shares = new FunderShares(award, Rate.ofPercent("12.5"));
        var owed = new EnumMap<Party, Money>(Party.class);
        var approved = Money.ZERO;
        while (eligible.isMoreThan(approved)) {
            var rest = eligible.minus(approved).fen();
            var whole = random.nextInt(5) == 0;
            var cost = Money.ofFen(whole ? rest + random.nextLong(3) : 1 + random.nextLong(rest));
            for (var each : shares.of(approved, cost)) {
                assertThat(each.amount().isNegative()).as("seed %d", seed).isFalse();
                assertThat(each.retained()).as("seed %d", seed).isBetween(Money.ZERO, each.amount());
                owed.merge(each.party(), each.amount(), Money::plus);
                assertThat(owed.get(each.party())).as("seed %d", seed).isLessThanOrEqualTo(award.shareOf(each.party()));
            }
            approved = approved.plus(cost);
        }
        return owed;
    }

    private static Award randomAward(Random random) {
        var none = new Bilingual("", "");
        var eligible = 1 + random.nextLong(random.nextBoolean() ? 1_000 : 10_000_000_000_000L);
        var government = random.nextLong(eligible + 1);
        var association = random.nextLong(eligible - government + 1);
        var lines = List.of(
                new ShareLine(Party.GOVERNMENT, Money.ofFen(government), Constraint.RATE, none),
                new ShareLine(Party.ASSOCIATION, Money.ofFen(association), Constraint.RATE, none),
                new ShareLine(
                        Party.ENTERPRISE,
                        Money.ofFen(eligible - government - association),
                        Constraint.REMAINDER,
                        none));
        var basis = new SplitBasis("K1", 1, "A", Money.ofFen(eligible), Money.ZERO, List.of());
        return new Award(
                ProgrammeId.ofCode("K1"),
                1,
                "A",
                new Split.Balanced(basis, lines),
                Map.of(Party.GOVERNMENT, ClaimExamples.PROVINCE, Party.ASSOCIATION, ClaimExamples.DUES));
    }
}

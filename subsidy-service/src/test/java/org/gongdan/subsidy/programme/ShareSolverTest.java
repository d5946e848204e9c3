package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.shared.Party.ASSOCIATION;
import static org.gongdan.subsidy.shared.Party.ENTERPRISE;
import static org.gongdan.subsidy.shared.Party.GOVERNMENT;
import static org.gongdan.subsidy.shared.Party.LEAD;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.Split.Balanced;
import org.gongdan.subsidy.programme.Split.Contradiction;
import org.gongdan.subsidy.programme.Split.Infeasible;
import org.gongdan.subsidy.programme.Split.UnfundedGap;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShareSolverTest {

    @Test
    void givesTheOddFenToTheResidualBearer() {
        var split = solve("1.01", List.of(rate(GOVERNMENT, 30), rate(ASSOCIATION, 30)));

        assertThat(split).isInstanceOf(Balanced.class);
        assertShares(split, "0.30", "0.30", "0.41");
    }

    @Test
    void stretchesTheMaximumOfTheResidualBearerByTheOddFen() {
        var split = solve(
                "1.01",
                List.of(rate(GOVERNMENT, 30), rate(ASSOCIATION, 30), share(ENTERPRISE, null, null, null, "40")));

        assertThat(split).isInstanceOf(Balanced.class);
        assertShares(split, "0.30", "0.30", "0.41");
    }

    @Test
    void raisesARateToItsMinimumAmount() {
        var split = solve(
                "100.00",
                List.of(new ShareRule(
                        GOVERNMENT,
                        percent("10"),
                        null,
                        null,
                        Money.ofYuan("25.00"),
                        percent("50"),
                        null,
                        null,
                        null,
                        null)));

        assertThat(split.shares().getFirst().constraint()).isEqualTo(Constraint.MINIMUM);
        assertShares(split, "25.00", "0.00", "75.00");
    }

    @Test
    void holdsGovernmentAndAssociationUnderTheirCommonCap() {
        var tier = tier(List.of(rate(GOVERNMENT, 40), rate(ASSOCIATION, 30)));
        var capped = new Tier(tier.code(), tier.name(), tier.when(), tier.shares(), null, percent("50"), null);

        var split = solve(capped, "100.00", List.of(), List.of());

        assertShares(split, "40.00", "10.00", "50.00");
        assertThat(split.shares().get(1).constraint()).isEqualTo(Constraint.SUBSIDY_CAP);
    }

    @Test
    void sharesOneRoomBetweenTwoParties() {
        var room = new Room(
                new Bilingual("年度上限", "the yearly cap"), Set.of(GOVERNMENT, ASSOCIATION), Money.ofYuan("45.00"));
        var split =
                solve(tier(List.of(rate(GOVERNMENT, 40), rate(ASSOCIATION, 30))), "100.00", List.of(), List.of(room));

        assertShares(split, "40.00", "5.00", "55.00");
        assertThat(split.shares().get(1).explanation().en()).contains("the yearly cap has 5.00 left");
        assertThat(split.shares().get(1).explanation().zh()).contains("年度上限", "5.00");
    }

    @Test
    void leavesTheMinimumThatALeadCompanyDoesNotOfferUnfunded() {
        var lead = share(LEAD, null, "30", null, "60");
        var offer = new Offer(LEAD, null, Money.ofYuan("20.00"));
        var split = solve(tier(List.of(rate(GOVERNMENT, 30), lead)), "100.00", List.of(offer), List.of());

        assertThat(split).isInstanceOfSatisfying(UnfundedGap.class, gap -> {
            assertThat(gap.gap()).isEqualTo(Money.ofYuan("10.00"));
            assertThat(gap.closableBy()).containsExactly(LEAD);
        });
        assertShares(split, "30.00", "0.00", "40.00");
    }

    @Test
    void saysThatMaximaDoNotReachTheCost() {
        var split = solve("100.00", List.of(rate(GOVERNMENT, 30), share(ENTERPRISE, null, null, null, "60")));

        assertThat(split).isInstanceOfSatisfying(Infeasible.class, infeasible -> {
            assertThat(infeasible.contradiction()).isEqualTo(Contradiction.MAXIMA_BELOW_COST);
            assertThat(infeasible.explanation().en()).contains("30.00", "60.00", "100.00");
        });
    }

    @Test
    void saysThatMinimaExceedTheCost() {
        var fixed = new ShareRule(
                GOVERNMENT, null, null, null, Money.ofYuan("80.00"), percent("100"), null, null, null, null);
        var split = solve("100.00", List.of(fixed, share(ENTERPRISE, null, "30", null, null)));

        assertThat(split)
                .isInstanceOfSatisfying(
                        Infeasible.class,
                        infeasible ->
                                assertThat(infeasible.contradiction()).isEqualTo(Contradiction.MINIMA_ABOVE_COST));
    }

    @Test
    void saysThatAMinimumIsAboveItsMaximum() {
        var fixed = new ShareRule(
                GOVERNMENT, percent("10"), null, null, Money.ofYuan("20.00"), null, null, null, null, null);

        assertThat(solve("100.00", List.of(fixed)))
                .isInstanceOfSatisfying(
                        Infeasible.class,
                        infeasible ->
                                assertThat(infeasible.contradiction()).isEqualTo(Contradiction.MINIMUM_ABOVE_MAXIMUM));
    }

    @Test
    void hasNothingToShareWithoutEligibleCost() {
        assertThat(solve("0.00", List.of(rate(GOVERNMENT, 30))))
                .isInstanceOfSatisfying(
                        Infeasible.class,
                        infeasible -> assertThat(infeasible.contradiction()).isEqualTo(Contradiction.NO_ELIGIBLE_COST));
    }

    @Test
    void survivesTheFormThatEventsAreStoredIn() {
        var json = JsonMapper.builder().build();
        for (var split : List.of(
                solve("1.01", List.of(rate(GOVERNMENT, 30))),
                solve("0.00", List.of(rate(GOVERNMENT, 30))),
                solve(
                        tier(List.of(share(ENTERPRISE, null, null, null, "100"))),
                        "5.00",
                        List.of(new Offer(ENTERPRISE, null, Money.ZERO)),
                        List.of()))) {
            assertThat(json.readValue(json.writeValueAsString(split), Split.class))
                    .isEqualTo(split);
        }
    }

    private static Split solve(String cost, List<ShareRule> shares) {
        return solve(tier(shares), cost, List.of(), List.of());
    }

    private static Split solve(Tier tier, String cost, List<Offer> offers, List<Room> rooms) {
        return ShareSolver.solve(new SplitRequest(
                RandomCase.rules(ENTERPRISE, tier),
                Facts.none(),
                List.of(new CostLine("whole", Money.ofYuan(cost))),
                offers,
                rooms,
                CaseDates.UNKNOWN));
    }

    private static Tier tier(List<ShareRule> shares) {
        return new Tier("only", new Bilingual("档", "tier"), new TreeMap<>(), shares, null, null, null);
    }

    private static ShareRule rate(Party party, int percent) {
        return share(party, Integer.toString(percent), null, null, null);
    }

    private static ShareRule share(Party party, String rate, String minRate, String maxAmount, String maxRate) {
        return new ShareRule(
                party,
                percent(rate),
                null,
                percent(minRate),
                null,
                percent(maxRate),
                maxAmount == null ? null : Money.ofYuan(maxAmount),
                null,
                null,
                null);
    }

    private static Rate percent(String percent) {
        return percent == null ? null : Rate.ofPercent(percent);
    }

    private static void assertShares(Split split, String government, String association, String enterprise) {
        assertThat(List.of(
                        split.shareOf(GOVERNMENT).amount(),
                        split.shareOf(ASSOCIATION).amount(),
                        split.shareOf(ENTERPRISE).amount()))
                .containsExactly(government, association, enterprise);
    }
}

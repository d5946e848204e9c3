package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.JointRequest.Member;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JointSolverTest {

    private static final Bilingual NAME = new Bilingual("联合", "joint");

    /** 100,000 per member unless the floor of 30 % over the whole asks for more, at most 60 % and 500,000. */
    private static final ShareRule LEAD = new ShareRule(
            Party.LEAD,
            null,
            yuan("100000.00"),
            percent("30"),
            null,
            percent("60"),
            yuan("500000.00"),
            null,
            null,
            null);

    private static final ShareRule GOVERNMENT = share(Party.GOVERNMENT, "40");

    @Test
    void sharesCostToTheFenTheFirstOddFenToTheLargestRemainder() {
        var split = solve(CostDriver.EQUAL, "100.00", member("a", null), member("b", null), member("c", null));
        assertThat(split.members())
                .extracting(each -> each.sharedCost().amount())
                .containsExactly("33.34", "33.33", "33.33");
        assertThat(split.members().getFirst().shared().getFirst().source())
                .isEqualTo(new Bilingual("共享成本的 33.33 %", "shared, 33.33 %"));
    }

    @Test
    void sharesCostByWhatTheDriverMeasures() {
        var split =
                solve(CostDriver.HEADCOUNT, "800.01", member("a", null, 1), member("b", null, 5), member("c", null, 2));
        assertThat(split.members())
                .extracting(each -> each.sharedCost().amount())
                .containsExactly("100.00", "500.01", "200.00");
        assertThat(split.members().getFirst().shared().getFirst().source().en()).isEqualTo("shared, 12.5 %");
    }

    @Test
    void liftsTheLeadByRelievingEnterprisesInProportion() {
        var split = solve(CostDriver.EQUAL, null, member("a", "200000.00"), member("b", "1000000.00"));
        assertThat(split.outcome()).isEqualTo(JointSplit.Outcome.BALANCED);
        assertThat(split.leadFloor()).isEqualTo(yuan("360000.00"));
        assertThat(split.shareOf(Party.LEAD)).isEqualTo(yuan("360000.00"));
        assertThat(split.members())
                .extracting(each -> each.lift().amount())
                .as("160,000 as 20,000 to 500,000, which the enterprises bear otherwise")
                .containsExactly("6153.85", "153846.15");
        assertThat(split.members())
                .extracting(each -> each.shareOf(Party.ENTERPRISE).amount())
                .containsExactly("13846.15", "346153.85");
        assertThat(split.members())
                .extracting(each -> each.shareOf(Party.GOVERNMENT).amount())
                .containsExactly("80000.00", "400000.00");
        assertThat(split.explanation().zh()).contains("360,000.00", "160,000.00");
        assertThat(split.explanation().en()).contains("360,000.00", "160,000.00");
        assertThat(split.members().getFirst().remark()).isEqualTo(JointSentences.lift(yuan("6153.85")));
    }

    @Test
    void leavesTheLeadAloneWhenOneMemberMakesUpForAnother() {
        var split = solve(CostDriver.EQUAL, null, member("a", "200000.00"), member("b", "130000.00"));
        assertThat(split.leadFloor()).isEqualTo(yuan("99000.00"));
        assertThat(split.members()).extracting(each -> each.lift().amount()).containsOnly("0.00");
        assertThat(split.shareOf(Party.LEAD)).isEqualTo(yuan("178000.00"));
    }

    @Test
    void saysByHowMuchTheLeadFallsShortOfItsFloor() {
        var stubborn = new Member(
                "b",
                Facts.none(),
                List.of(new CostLine("whole", yuan("1000000.00"))),
                List.of(new Offer(Party.LEAD, null, yuan("150000.00"))),
                List.of(),
                CaseDates.UNKNOWN,
                1);
        var split = solve(CostDriver.EQUAL, null, member("a", "200000.00"), stubborn);
        assertThat(split.outcome()).isEqualTo(JointSplit.Outcome.LEAD_BELOW_FLOOR);
        assertThat(split.members())
                .extracting(each -> each.shareOf(Party.LEAD).amount())
                .containsExactly("120000.00", "150000.00");
        assertThat(split.explanation().en()).contains("90,000.00 too little");
    }

    @Test
    void closesAGapBeforeItRelievesAnybody() {
        var capped = new ShareRule(Party.ENTERPRISE, null, null, null, null, percent("40"), null, null, null, null);
        var government = new ShareRule(
                Party.GOVERNMENT, percent("40"), null, null, null, null, yuan("350000.00"), null, null, null);
        var rules = rules(government, LEAD, capped);
        var split = JointSolver.solve(new JointRequest(
                rules, List.of(), CostDriver.EQUAL, List.of(member("a", "200000.00"), member("b", "1000000.00"))));
        assertThat(split.outcome()).isEqualTo(JointSplit.Outcome.BALANCED);
        assertThat(split.members())
                .extracting(each -> each.lift().amount())
                .as("160,000 are missing to the floor; b lacks 150,000, and the rest is 20,000 to 400,000")
                .containsExactly("476.19", "159523.81");
    }

    private static JointSplit solve(CostDriver driver, @Nullable String shared, Member... members) {
        var rules = rules(GOVERNMENT, LEAD);
        var lines = shared == null ? List.<CostLine>of() : List.of(new CostLine("whole", yuan(shared)));
        return JointSolver.solve(new JointRequest(rules, lines, driver, List.of(members)));
    }

    private static RuleSet rules(ShareRule... shares) {
        var tier = new Tier("only", NAME, new TreeMap<>(), new ArrayList<>(List.of(shares)), null, null, null);
        return RandomCase.rules(Party.ENTERPRISE, tier);
    }

    private static Member member(String uscc, @Nullable String cost) {
        return member(uscc, cost, 1);
    }

    private static Member member(String uscc, @Nullable String cost, long figure) {
        var lines = cost == null ? List.<CostLine>of() : List.of(new CostLine("whole", yuan(cost)));
        return new Member(uscc, Facts.none(), lines, List.of(), List.of(), CaseDates.UNKNOWN, figure);
    }

    private static ShareRule share(Party party, String rate) {
        return new ShareRule(party, percent(rate), null, null, null, null, null, null, null, null);
    }

    private static Rate percent(String rate) {
        return Rate.ofPercent(rate);
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }
}

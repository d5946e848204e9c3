package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.JointRequest.Member;
import org.gongdan.subsidy.programme.JointSplit.Outcome;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a joint project ends as a whole, what each member is told, and what the lead company sees of the others. */
class JointOutcomesTest {

    private static final String LEAD =
            "{ party: LEAD, amount: 10000.00, minRate: 30, maxRate: 60, maxAmount: 500000.00 }";
    private static final String GOVERNMENT = "{ party: GOVERNMENT, rate: 40 }";

    /** North has a lead company, south has none, and nobody in the west may apply. */
    private static final RuleSet REGIONS =
            RuleSetYaml.read(RulesText.of(GOVERNMENT, LEAD, "{ party: ENTERPRISE, minRate: 45 }")
                    .tier("when: { region: NORTH }")
                    .with("facts: { region: { kind: CHOICE, values: [NORTH, SOUTH, WEST] } }")
                    .text()
                    .replace("costCategories:", """
                      - code: south
                        name: { zh: 南, en: south }
                        when: { region: SOUTH }
                        shares: [%s]
                    costCategories:""".formatted(GOVERNMENT)));

    @Test
    void liftsTheLeadFirstFromEnterprisesAndThenFromTheOthers() {
        var split = solve(REGIONS, north("a", "100000.00"), north("b", "300000.00"));

        assertThat(split.leadFloor()).isEqualTo(yuan("120000.00"));
        assertThat(split.members())
                .extracting(each -> each.lift().amount())
                .as("100,000: what enterprises bear above 45 %, 5,000 and 35,000; the rest is 90,000 to 290,000")
                .containsExactly("19210.53", "80789.47");
        assertThat(amounts(split, Party.LEAD)).containsExactly("29210.53", "90789.47");
        assertThat(amounts(split, Party.ENTERPRISE)).containsExactly("45000.00", "135000.00");
        assertThat(amounts(split, Party.GOVERNMENT)).containsExactly("25789.47", "74210.53");
        assertThat(split.outcome()).isEqualTo(Outcome.BALANCED);
        assertThat(split.explanation())
                .isEqualTo(new Bilingual(
                        "链主企业对整个联合项目至少应承担 120,000.00 元；为此在各成员处共多承担 100,000.00 元（先补缺口，再按比例减少申报企业的承担额），"
                                + "现承担 120,000.00 元。",
                        "The lead company must bear at least 120,000.00 of the whole joint project; to reach it, it bears"
                                + " 100,000.00 more at the members (gaps first, then relieving the enterprises in"
                                + " proportion), 120,000.00 now."));
        assertThat(split.members().getFirst().remark().en())
                .isEqualTo(
                        "So that the lead company reaches its minimum over the whole joint project, it bears 19,210.53"
                                + " more here, and the others bear less.");
        assertThat(split.members().getFirst().remark().zh()).contains("19,210.53");
    }

    /** Where no tier has the lead company, it can take over nothing; where no tier fits, there is nothing to take over. */
    @Test
    void liftsTheLeadOnlyWhereItHasAPart() {
        var split = solve(REGIONS, north("a", "100000.00"), in("SOUTH", "b", "100000.00"), in("WEST", "c", "5.00"));

        assertThat(split.members())
                .extracting(each -> each.lift().amount())
                .containsExactly("20000.00", "0.00", "0.00");
        assertThat(split.leadFloor()).isEqualTo(yuan("30000.00"));
        assertThat(amounts(split, Party.LEAD)).containsExactly("30000.00", "0.00", "0.00");
        assertThat(amounts(split, Party.ENTERPRISE)).containsExactly("45000.00", "60000.00", "0.00");
        assertThat(split.members()).extracting(MemberSplit::isBalanced).containsExactly(true, true, false);
    }

    @Test
    void hasNoOutcomeWhenAMemberHasNoTier() {
        var split = solve(REGIONS, north("a", "10.00"), in("WEST", "b", "5.00"));

        assertThat(split.outcome()).isEqualTo(Outcome.INFEASIBLE);
        var excluded = split.members().getLast();
        assertThat(excluded.split()).isNull();
        assertThat(excluded.eligibleCost()).isEqualTo(Money.ZERO);
        assertThat(excluded.gap()).isEqualTo(Money.ZERO);
        assertThat(excluded.shareOf(Party.GOVERNMENT)).isEqualTo(Money.ZERO);
        assertThat(excluded.remark().en()).isNotBlank();
        assertThat(excluded.remark().zh()).isNotBlank();
        assertThat(excluded.withoutExclusions()).isEqualTo(excluded);
        assertThat(new JointSplit(List.of(), Money.ZERO, new Bilingual("", "")).outcome())
                .isEqualTo(Outcome.INFEASIBLE);
    }

    @Test
    void tellsEverythingThatKeepsAMemberFromBeingSplit() {
        var lines = List.of(new CostLine("land", yuan("1.00")), new CostLine("water", yuan("1.00")));
        var strange = new Member("b", facts("NORTH"), lines, List.of(), List.of(), CaseDates.UNKNOWN, 1);

        var remark =
                solve(REGIONS, north("a", "10.00"), strange).members().getLast().remark();

        assertThat(remark.en())
                .isEqualTo("the cost category land does not exist (one of whole, half, none); "
                        + "the cost category water does not exist (one of whole, half, none)");
        assertThat(remark.zh()).contains("“land”", "；", "“water”");
    }

    @Test
    void hasAGapWhenAMemberHasOne() {
        var rules = rules(GOVERNMENT, "{ party: ENTERPRISE, maxRate: 60 }");
        var fundsLeft = List.of(room("50.00"));

        var split = solve(rules, member("a", "100.00"), member("b", "200.00").within(fundsLeft));

        assertThat(split.outcome()).isEqualTo(Outcome.UNFUNDED_GAP);
        assertThat(split.gap()).isEqualTo(yuan("30.00"));
        assertThat(split.members()).extracting(each -> each.gap().amount()).containsExactly("0.00", "30.00");
        assertThat(split.members()).extracting(MemberSplit::isBalanced).containsExactly(true, false);
    }

    @Test
    void contradictsItselfWhenAMemberDoes() {
        var rules = rules(GOVERNMENT, "{ party: ENTERPRISE, minAmount: 50.00 }");

        var split = solve(rules, member("a", "100.00"), member("b", "49.99"));

        assertThat(split.members().getLast().split()).isInstanceOf(Split.Infeasible.class);
        assertThat(split.outcome()).isEqualTo(Outcome.INFEASIBLE);
    }

    @Test
    void keepsFromTheLeadWhichCostDidNotCount() {
        var rules = rules(GOVERNMENT, "{ party: ENTERPRISE, minAmount: 5.00, maxAmount: 9.00 }");
        var outcomes = new ArrayList<Outcome>();
        for (var member : List.of(
                member("a", "12.00"), member("a", "12.00").within(List.of(room("1.00"))), member("a", "100.00"))) {
            var costs = List.of(member.ownLines().getFirst(), new CostLine("none", yuan("7.00")));
            var whole = new Member("a", Facts.none(), costs, List.of(), member.rooms(), CaseDates.UNKNOWN, 1);

            var split = solve(rules, whole);
            var seen = split.withoutExclusions();

            assertThat(split.members().getFirst().split().basis().exclusions()).hasSize(1);
            assertThat(seen.members().getFirst().split().basis().exclusions()).isEmpty();
            assertThat(seen.members().getFirst().split().shares())
                    .isEqualTo(split.members().getFirst().split().shares());
            assertThat(seen.eligibleCost()).isEqualTo(split.eligibleCost());
            assertThat(seen.outcome()).isEqualTo(split.outcome());
            assertThat(seen.gap()).isEqualTo(split.gap());
            outcomes.add(seen.outcome());
        }
        assertThat(outcomes).containsExactly(Outcome.BALANCED, Outcome.UNFUNDED_GAP, Outcome.INFEASIBLE);
    }

    @ParameterizedTest
    @EnumSource(CostDriver.class)
    void dividesSharedCostWithItsTax(CostDriver driver) {
        var line = new CostLine("whole", yuan("100.01"), yuan("13.00"), null, null);
        var members = List.of(figure("a", 3), figure("b", 0), figure("c", 1));

        var parts = JointSolver.sharedOf(new JointRequest(rules(GOVERNMENT), List.of(line), driver, members));

        if (driver.isStated()) {
            assertThat(parts.get("a")).singleElement().satisfies(part -> {
                assertThat(part.line()).isEqualTo(new CostLine("whole", yuan("75.01"), yuan("9.75"), null, null));
                assertThat(part.source().en()).isEqualTo("shared, 75 %");
            });
            assertThat(parts.get("b")).isEmpty();
            assertThat(parts.get("c"))
                    .singleElement()
                    .satisfies(part -> assertThat(part.line())
                            .isEqualTo(new CostLine("whole", yuan("25.00"), yuan("3.25"), null, null)));
        } else {
            assertThat(parts.values()).allSatisfy(part -> assertThat(part).hasSize(1));
            assertThat(parts.get("a").getFirst().source().en()).isEqualTo("shared, 33.33 %");
        }
    }

    @Test
    void dividesNothingWhereNobodyHasAFigure() {
        var line = new CostLine("whole", yuan("100.01"), yuan("13.00"), null, null);
        var nobody = List.of(figure("a", 0), figure("b", 0));

        assertThat(JointSolver.sharedOf(
                        new JointRequest(rules(GOVERNMENT), List.of(line), CostDriver.HEADCOUNT, nobody)))
                .containsOnlyKeys("a", "b")
                .allSatisfy((uscc, part) -> assertThat(part).isEmpty());
    }

    @Test
    void givesAMemberTheRoomsThatAreLeft() {
        var rooms = List.of(room("3.00"));

        var within = member("a", "100.00").within(rooms);

        assertThat(within.rooms()).isEqualTo(rooms);
        assertThat(amounts(solve(rules(GOVERNMENT), within), Party.GOVERNMENT)).containsExactly("3.00");
    }

    private static List<String> amounts(JointSplit split, Party party) {
        return split.members().stream()
                .map(each -> each.shareOf(party).amount())
                .toList();
    }

    private static JointSplit solve(RuleSet rules, Member... members) {
        return JointSolver.solve(new JointRequest(rules, List.of(), CostDriver.EQUAL, List.of(members)));
    }

    private static Room room(String left) {
        return new Room(new Bilingual("限", "cap"), Set.of(Party.GOVERNMENT), yuan(left));
    }

    private static RuleSet rules(String... shares) {
        return RulesText.of(shares).rules();
    }

    private static Member north(String uscc, String cost) {
        return in("NORTH", uscc, cost);
    }

    private static Member in(String region, String uscc, String cost) {
        return member(uscc, facts(region), cost, 1);
    }

    private static Member member(String uscc, String cost) {
        return member(uscc, Facts.none(), cost, 1);
    }

    private static Member figure(String uscc, long figure) {
        return member(uscc, Facts.none(), "1.00", figure);
    }

    private static Member member(String uscc, Facts facts, String cost, long figure) {
        var lines = List.of(new CostLine("whole", yuan(cost)));
        return new Member(uscc, facts, lines, List.of(), List.of(), CaseDates.UNKNOWN, figure);
    }

    private static Facts facts(String region) {
        return Facts.none().with("region", new FactValue.Choice(region));
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }
}

package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.DEFECTS;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.LINES;
import static org.gongdan.subsidy.application.Scenario.PILOT;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.RULES;
import static org.gongdan.subsidy.application.Scenario.TODAY;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.dossier;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.FactValue;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    @Test
    void findsEveryRuleHoldingWithItsReasonInBothLanguages() {
        assertThat(judge(dossier(), ENTERPRISE, RULES)).hasSize(13).allSatisfy(finding -> {
            assertThat(finding.holds()).as(finding.rule()).isTrue();
            assertThat(finding.reason().zh()).isNotBlank();
            assertThat(finding.reason().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"false, false, enterprise-verified", "true, true, enterprise-not-suspended"})
    void failsAnEnterpriseThatMayNotApply(boolean verified, boolean suspended, String rule) {
        assertThat(failed(judge(dossier(), enterprise(SizeClass.SMALL, verified, suspended), RULES)))
                .containsExactly(rule);
    }

    @Test
    void failsAnEnterpriseOfTheWrongSizeAndSaysWhichSizesAreTaken() {
        var findings = judge(dossier(), enterprise(SizeClass.LARGE, true, false), RULES);
        assertThat(failed(findings)).containsExactly("size-fits", "tier-fits", "split-balanced");
        assertThat(reason(findings, "size-fits")).contains("LARGE").contains("MICRO");
    }

    @Test
    void failsAProjectOfAModeThatNoTierFits() {
        var project = with(PROJECT.startsOn(), Facts.none().with(KnownFact.MODE, "CHAIN"));
        assertThat(failed(judge(dossier().describing(project), ENTERPRISE, RULES)))
                .containsExactly("tier-fits", "split-balanced");
    }

    @Test
    void failsACategoryThatDoesNotCount() {
        var lines = List.of(LINES.getFirst(), new CostLine("entertainment", Money.ofYuan("1.00")));
        var findings = judge(dossier().costing(lines, List.of()), ENTERPRISE, RULES);
        assertThat(failed(findings)).containsExactly("categories-eligible");
        assertThat(reason(findings, "categories-eligible")).contains("entertainment");
    }

    @Test
    void failsCostBeforeTheApplicationByOneDay() {
        assertThat(failed(judge(dossier().describing(startingOn(TODAY)), ENTERPRISE, RULES)))
                .isEmpty();
        assertThat(failed(judge(dossier().describing(startingOn(TODAY.minusDays(1))), ENTERPRISE, RULES)))
                .containsExactly("not-started-before");
    }

    @Test
    void failsMilestonesOutsideTheProjectOrOfTheSameCode() {
        var late = new Milestone("late", "晚", "late", PROJECT.endsOn().plusDays(1));
        assertThat(failed(judge(dossier().measuredBy(List.of(DEFECTS), List.of(late)), ENTERPRISE, RULES)))
                .containsExactly("milestones-within-project");
        assertThat(failed(judge(dossier().measuredBy(List.of(DEFECTS), List.of(PILOT, PILOT)), ENTERPRISE, RULES)))
                .containsExactly("milestones-unique");
    }

    @Test
    void failsWithoutBaselineWithoutCostAndOutsideACall() {
        var empty = Dossier.opened(USCC, PilotRules.ID, PROJECT);
        var findings = Eligibility.of(
                empty, ENTERPRISE, RULES, FactsOf.of(PROJECT, ENTERPRISE, TODAY), PROJECT.dates(TODAY, null));
        assertThat(failed(findings))
                .containsExactly("call-open", "amounts-positive", "baseline-declared", "split-balanced");
    }

    @Test
    void failsWhatNobodyMayBear() {
        var findings = judge(dossier(), ENTERPRISE, PilotRules.contradictory());
        assertThat(failed(findings)).containsExactly("split-balanced");
        assertThat(reason(findings, "split-balanced")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-02, 5, false", "2021-03-03, 4, true", "2026-03-02, 0, true", "2027-01-01, 0, true"})
    void countsFullYearsSinceFounding(LocalDate foundedOn, long years, boolean startUp) {
        var profile = new Profile(
                USCC, "x", null, "manufacturing", "chaozhou", foundedOn, SizeClass.SMALL, "L1", USCC, true, false);
        var facts = FactsOf.of(PROJECT, profile, TODAY);
        assertThat(facts.get("yearsSinceFounding")).contains(new FactValue.Whole(years));
        assertThat(facts.get("startUp")).contains(new FactValue.YesNo(startUp));
    }

    @Test
    void joinsDeclaredFactsWithThoseOfTheRegistry() {
        assertThat(FactsOf.of(PROJECT, ENTERPRISE, TODAY).plain())
                .isEqualTo("industry=manufacturing, maturityBefore=L1, mode=SINGLE, region=chaozhou,"
                        + " scenario=visual-inspection, sizeClass=SMALL, startUp=false, yearsSinceFounding=6");
    }

    private static List<RuleFinding> judge(Dossier dossier, Profile enterprise, RuleSet rules) {
        var facts = FactsOf.of(dossier.project(), enterprise, TODAY);
        return Eligibility.of(
                dossier, enterprise, rules, facts, dossier.project().dates(TODAY, PilotRules.CALL_OPENS));
    }

    private static List<String> failed(List<RuleFinding> findings) {
        return findings.stream()
                .filter(each -> !each.holds())
                .map(RuleFinding::rule)
                .toList();
    }

    private static String reason(List<RuleFinding> findings, String rule) {
        return findings.stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .reason()
                .en();
    }

    private static Profile enterprise(SizeClass size, boolean verified, boolean suspended) {
        return new Profile(
                USCC,
                "潮州锦绣坊有限公司",
                null,
                "manufacturing",
                "chaozhou",
                LocalDate.parse("2019-05-20"),
                size,
                "L1",
                USCC,
                verified,
                suspended);
    }

    private static Project startingOn(LocalDate startsOn) {
        return with(startsOn, PROJECT.declared());
    }

    private static Project with(LocalDate startsOn, Facts declared) {
        return new Project("t", "", "visual-inspection", startsOn, PROJECT.endsOn(), declared);
    }
}

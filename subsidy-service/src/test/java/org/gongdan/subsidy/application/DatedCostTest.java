package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FACTS;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.SUBMITTED;
import static org.gongdan.subsidy.application.Scenario.TODAY;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.dossier;
import static org.gongdan.subsidy.application.Scenario.on;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.Scenario.Registry;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.CostRules;
import org.gongdan.subsidy.programme.CostRules.DateLimit;
import org.gongdan.subsidy.programme.CostRules.Moment;
import org.gongdan.subsidy.programme.CostRules.Vat;
import org.gongdan.subsidy.programme.Exclusion;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the cost of an application was contracted and paid, and its tax, decide what of it counts. */
class DatedCostTest {

    private static final CostRules BAN = new CostRules(null, null, null, true);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,           , false",
        "          , 2026-03-01, false",
        "2026-03-05, 2026-03-01, false",
        "2026-03-02,           , true",
        "          , 2026-03-02, true",
        "2026-03-03, 2026-04-03, true",
        "          ,           , true"
    })
    void isRefusedForAContractOrPaymentBeforeTheApplicationWhereThatIsForbidden(
            @Nullable LocalDate contractedOn, @Nullable LocalDate paidOn, boolean eligible) {
        on(NOW, new Registry(List.of(ENTERPRISE)), PilotRules.of(PilotRules.limiting(BAN)))
                .given(DRAFTED, costed(line("100.00", null, contractedOn, paidOn)), MEASURED)
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(events -> {
                    var found = (EligibilityFound) events.getLast();
                    assertThat(found.eligible()).isEqualTo(eligible);
                    assertThat(failed(found.findings()))
                            .isEqualTo(eligible ? List.of() : List.of("not-commenced", "split-balanced"));
                    return events.getFirst().equals(SUBMITTED);
                })));
    }

    @Test
    void saysWhichDayRefusesTheProject() {
        var findings = judge(PilotRules.limiting(BAN), line("1.00", null, TODAY.minusDays(1), null));
        assertThat(reason(findings, "not-commenced")).contains("2026-03-01").contains("2026-03-02");
        assertThat(reason(findings, "split-balanced")).isNotBlank();
    }

    @Test
    void looksOnlyAtCostThatCouldCount() {
        var entertained = new CostLine("entertainment", Money.ofYuan("1.00"), null, TODAY.minusDays(9), null);
        var findings = judge(PilotRules.limiting(BAN), entertained, line("1.00", null, TODAY, null));
        assertThat(failed(findings)).containsExactly("categories-eligible");
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICATION,   2026-03-01, 2026-03-02",
        "CALL_OPENING,  2026-02-15, 2026-02-16",
        "PROJECT_START, 2026-03-31, 2026-04-01",
        "2025-07-01,    2025-06-30, 2025-07-01"
    })
    void countsCostFromTheFirstDayOn(String limit, LocalDate before, LocalDate first) {
        var rules = PilotRules.limiting(new CostRules(null, limit(limit), null, null));
        assertThat(exclusions(rules, line("70.00", null, before, null)))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.reason()).isEqualTo(Reason.TOO_EARLY);
                    assertThat(gone.amount()).isEqualTo(Money.ofYuan("70.00"));
                    assertThat(gone.explanation().en()).contains("before " + first);
                    assertThat(gone.explanation().zh()).contains(first + " 之前");
                });
        assertThat(exclusions(rules, line("70.00", null, first, null))).isEmpty();
        assertThat(exclusions(rules, line("70.00", null, first.plusDays(1), null)))
                .isEmpty();
        assertThat(failed(judge(rules, line("70.00", null, before, null), line("1.00", null, null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, true", "2026-12-31, true", "2027-01-01, false"})
    void countsCostUpToTheLastDayOfTheProject(LocalDate paidOn, boolean counts) {
        var rules = PilotRules.limiting(new CostRules(null, null, limit("PROJECT_END"), null));
        assertThat(exclusions(rules, line("70.00", null, TODAY, paidOn)).stream()
                        .map(Exclusion::reason))
                .isEqualTo(counts ? List.of() : List.of(Reason.TOO_LATE));
    }

    @Test
    void leavesTaxOutUnlessTheProgrammeTakesItIn() {
        var taxed = line("100.00", "13.00", null, null);
        var excluded = split(PilotRules.version(1), taxed).basis();
        assertThat(excluded.eligibleCost()).isEqualTo(Money.ofYuan("100.00"));
        assertThat(excluded.exclusions()).singleElement().satisfies(gone -> {
            assertThat(gone.reason()).isEqualTo(Reason.VAT);
            assertThat(gone.explanation().en()).contains("13.00");
        });
        var included = split(PilotRules.limiting(new CostRules(Vat.INCLUDED, null, null, null)), taxed)
                .basis();
        assertThat(included.eligibleCost()).isEqualTo(Money.ofYuan("113.00"));
        assertThat(included.exclusions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "            , false, false",
        "            , true,  false",
        "CALL_OPENING, true,  false",
        "PROJECT_START, false, false",
        "CALL_OPENING, false, true",
        "APPLICATION,  false, true",
        "2025-07-01,   false, true"
    })
    void letsAProjectBeginBeforeItIsAppliedForOnlyWhereTheProgrammeNamesADayOfItsOwn(
            @Nullable String notBefore, boolean ban, boolean holds) {
        var limits = new CostRules(null, notBefore == null ? null : limit(notBefore), null, ban);
        var project =
                new Project("t", "", PROJECT.scenario(), TODAY.minusDays(1), PROJECT.endsOn(), PROJECT.declared());
        var findings = judge(dossier().describing(project), PilotRules.limiting(limits));
        assertThat(failed(findings)).isEqualTo(holds ? List.of() : List.of("not-started-before"));
    }

    @Test
    void isProposedByTheDayOfSubmissionThoughThatHasPassed() {
        var rules = PilotRules.limiting(new CostRules(null, limit("APPLICATION"), null, true));
        var line = line("1000.00", null, TODAY, TODAY.plusDays(3));
        on(NOW.plus(Duration.ofDays(20)), new Registry(List.of(ENTERPRISE)), PilotRules.of(rules))
                .given(
                        DRAFTED,
                        costed(line),
                        MEASURED,
                        SUBMITTED,
                        new EligibilityFound(ID, true, List.of(), List.of(), NOW))
                .when(new ProposeTier(ID, FUNDS), as(OFFICER))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(events -> {
                    var split = ((TierProposed) events.getFirst()).award().split();
                    return split.equals(split(rules, line))
                            && split.basis().eligibleCost().equals(Money.ofYuan("1000.00"));
                })));
    }

    private static List<RuleFinding> judge(RuleSet rules, CostLine... lines) {
        return judge(dossier().costing(List.of(lines), List.of()), rules);
    }

    private static List<RuleFinding> judge(Dossier dossier, RuleSet rules) {
        return Eligibility.of(
                dossier, ENTERPRISE, rules, FACTS, dossier.project().dates(TODAY, PilotRules.CALL_OPENS));
    }

    private static List<Exclusion> exclusions(RuleSet rules, CostLine line) {
        return split(rules, line).basis().exclusions();
    }

    private static Split split(RuleSet rules, CostLine line) {
        var dossier = dossier().costing(List.of(line), List.of());
        return ((SplitAttempt.Found) SplitAttempt.of(rules, FACTS, dossier, Scenario.DATES)).split();
    }

    private static CostLinesSet costed(CostLine line) {
        return new CostLinesSet(ID, List.of(line), List.of(), NOW);
    }

    private static CostLine line(
            String amount, @Nullable String vat, @Nullable LocalDate contractedOn, @Nullable LocalDate paidOn) {
        var tax = vat == null ? null : Money.ofYuan(vat);
        return new CostLine("software", Money.ofYuan(amount), tax, contractedOn, paidOn);
    }

    private static DateLimit limit(String text) {
        return Character.isDigit(text.charAt(0))
                ? new DateLimit(null, LocalDate.parse(text))
                : new DateLimit(Moment.valueOf(text), null);
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
                .zh();
    }
}

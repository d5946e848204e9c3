package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.on;
import static org.gongdan.subsidy.application.Scenario.person;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.JudgeDoubleFunding;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationEvent.DoubleFundingJudged;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.Scenario.Registry;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.cumulation.ProviderContract;
import org.gongdan.subsidy.cumulation.ProviderContract.Kind;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same project is not funded twice: what is proven is refused, what is likely is decided by a person. */
class JudgeDoubleFundingTest {

    private static final String LIKE = "application-0";
    private static final ProviderContract CONTRACT =
            new ProviderContract(Kind.CONTRACT, "91440300MA5DCN7E9Q", "HT-2026-001");
    private static final JudgeDoubleFunding DISTINCT = new JudgeDoubleFunding(ID, List.of(LIKE), true, "不同产线");

    @ParameterizedTest
    @CsvSource({
        "visual-inspection, 2026-12-31, 2027-06-30, true",
        "visual-inspection, 2027-01-01, 2027-06-30, false",
        "visual-inspection, 2025-01-01, 2026-04-01, true",
        "visual-inspection, 2025-01-01, 2026-03-31, false",
        "pattern-design,    2026-04-01, 2026-12-31, false"
    })
    void suspectsTheSameScenarioOverTheSameDays(String scenario, LocalDate from, LocalDate to, boolean suspected) {
        var finding = submitted(new GroupAwards(award(scenario, from, to)), List.of());
        assertThat(finding.holds()).isTrue();
        assertThat(finding.reason().en().contains(LIKE)).isEqualTo(suspected);
    }

    @Test
    void refusesTheSamePaperAtOnceThoughItIsTypedOtherwise() {
        var typed = new ProviderContract(Kind.CONTRACT, "91440300ma5dcn7e9q", "ht 2026 001");
        var declared = new FundingDeclared(ID, new DeclaredFunding(List.of(), List.of(typed)), NOW);
        var finding = submitted(new GroupAwards(likeIt()), List.of(declared));
        assertThat(finding.holds()).isFalse();
        assertThat(finding.reason().zh()).contains(LIKE);
    }

    @Test
    void tellsTheApplicantOfOthersInItsGroupWithoutTheirNames() {
        var mine = likeIt();
        var others = new GrantedAward(
                LIKE,
                Scenario.OTHER_USCC,
                mine.programmeId(),
                1,
                mine.title(),
                mine.scenario(),
                mine.startsOn(),
                mine.endsOn(),
                mine.amounts(),
                List.of(),
                mine.grantedOn());
        var finding = submitted(new GroupAwards(others), List.of());
        assertThat(finding.reason().en())
                .contains("another enterprise of the group")
                .doesNotContain(LIKE);
        assertThat(finding.reason().zh()).doesNotContain(mine.title());
    }

    @Test
    void waitsForADecisionBeforeAProposal() {
        refusesProposal(List.of(), ApplicationRefusal.DOUBLE_FUNDING_UNDECIDED);
    }

    @Test
    void proposesWhatIsJudgedDistinctAndRefusesWhatIsTheSame() {
        given(new GroupAwards(likeIt()))
                .given(and(upTo(ELIGIBLE), judged(true)))
                .when(new ProposeTier(ID, FUNDS), as(OFFICER))
                .expectEvents(Scenario.PROPOSED);
        refusesProposal(List.of(judged(false)), ApplicationRefusal.FUNDED_TWICE);
        refusesProposal(List.of(judged(true), judged(false)), ApplicationRefusal.FUNDED_TWICE);
    }

    @Test
    void recordsTheDecisionWithItsReason() {
        given(new GroupAwards(likeIt()))
                .given(upTo(ELIGIBLE))
                .when(DISTINCT, as(OFFICER))
                .expectEvents(judged(true));
        given(new GroupAwards(likeIt()))
                .given(and(upTo(ELIGIBLE), judged(true)))
                .when(DISTINCT, as(OFFICER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void keepsItThroughAProposal() {
        given(new GroupAwards(likeIt()))
                .given(and(upTo(Scenario.FIRST_APPROVED), judged(true)))
                .when(new ProposeTier(ID, FUNDS), as(OFFICER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesADecisionWithoutReasonOrAwardOrByTheApplicant() {
        refused(new JudgeDoubleFunding(ID, List.of(LIKE), true, " "), ApplicationRefusal.REASON_MISSING);
        refused(new JudgeDoubleFunding(ID, List.of(), true, "r"), ApplicationRefusal.JUDGED_AWARD_MISSING);
        given(new GroupAwards())
                .given(upTo(ELIGIBLE))
                .when(DISTINCT, as(person("two-hats", USCC, Role.OFFICER)))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.OFFICIAL_OF_APPLICANT);
    }

    private static void refused(JudgeDoubleFunding command, Refusal refusal) {
        given(new GroupAwards())
                .given(upTo(ELIGIBLE))
                .when(command, as(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    private static void refusesProposal(List<DoubleFundingJudged> judgements, Refusal refusal) {
        var events = new ArrayList<ApplicationEvent>(upTo(ELIGIBLE));
        events.addAll(judgements);
        given(new GroupAwards(likeIt()))
                .given(events)
                .when(new ProposeTier(ID, FUNDS), as(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    private static RuleFinding submitted(GroupAwards awards, List<FundingDeclared> declared) {
        var events = new ArrayList<ApplicationEvent>(upTo(MEASURED));
        events.addAll(declared);
        var found = new ArrayList<EligibilityFound>();
        given(awards)
                .given(events)
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectEventsMatching(Recorded.last(EligibilityFound.class, found));
        return found.getFirst().findings().stream()
                .filter(each -> each.rule().equals("not-funded-twice"))
                .findFirst()
                .orElseThrow();
    }

    private static FixtureConfiguration<Application> given(GroupAwards awards) {
        return on(NOW, new Registry(List.of(ENTERPRISE)), PilotRules.open(), awards);
    }

    private static DoubleFundingJudged judged(boolean distinct) {
        return new DoubleFundingJudged(ID, List.of(LIKE), distinct, "不同产线", OFFICER.id(), NOW);
    }

    private static GrantedAward likeIt() {
        return award("visual-inspection", LocalDate.parse("2026-04-01"), LocalDate.parse("2026-12-31"));
    }

    private static GrantedAward award(String scenario, LocalDate from, LocalDate to) {
        return new GrantedAward(
                LIKE,
                USCC,
                PilotRules.ID,
                1,
                "刺绣检测一期",
                scenario,
                from,
                to,
                Map.of(Party.GOVERNMENT, Money.ofYuan("1.00")),
                List.of(CONTRACT),
                LocalDate.parse("2026-02-01"));
    }
}

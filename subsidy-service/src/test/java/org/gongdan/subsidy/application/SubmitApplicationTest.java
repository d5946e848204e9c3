package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.COSTED;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.SUBMITTED;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.on;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.Scenario.Registry;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class SubmitApplicationTest {

    private static final SubmitApplication SUBMIT = new SubmitApplication(ID);

    @Test
    void pinsTheRulesAndFactsOfTheDayAndFindsEligibilityAtOnce() {
        today().given(upTo(MEASURED)).when(SUBMIT, as(SIGNATORY)).expectEvents(SUBMITTED, ELIGIBLE);
        assertThat(ELIGIBLE.findings()).isNotEmpty().allMatch(RuleFinding::holds);
    }

    @Test
    void decidesUnderTheVersionInForceOnThatDay() {
        var programmes = PilotRules.of(PilotRules.version(1), PilotRules.version(2));
        on(Instant.parse("2026-03-10T00:00:00Z"), new Registry(List.of(ENTERPRISE)), programmes)
                .given(upTo(MEASURED))
                .when(SUBMIT, as(SIGNATORY))
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.predicate(events -> events.getFirst() instanceof ApplicationSubmitted submitted
                                && submitted.programmeVersion() == 2)));
    }

    @Test
    void recordsThatAnApplicationIsNotEligible() {
        var costly =
                new CostLinesSet(ID, List.of(new CostLine("entertainment", Money.ofYuan("10.00"))), List.of(), NOW);
        today().given(DRAFTED, costly, MEASURED)
                .when(SUBMIT, as(SIGNATORY))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(
                        events -> events.getLast() instanceof EligibilityFound found && !found.eligible())));
    }

    @Test
    void changesNothingWhenRepeated() {
        today().given(upTo(ELIGIBLE))
                .when(SUBMIT, as(SIGNATORY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void submitsAgainAfterACorrectionWithAllThatWasStated() {
        var sentBack = new CorrectionRequested(ID, "请补充合同", "id-of-officer", NOW);
        today().given(Scenario.and(upTo(ELIGIBLE), sentBack))
                .when(SUBMIT, as(SIGNATORY))
                .expectEvents(SUBMITTED, ELIGIBLE);
    }

    @Test
    void refusesWithoutCost() {
        refused(List.of(DRAFTED, MEASURED), ApplicationRefusal.NO_COST);
    }

    @Test
    void refusesWithoutBaseline() {
        refused(List.of(DRAFTED, COSTED), ApplicationRefusal.BASELINE_MISSING);
    }

    @Test
    void refusesACategoryThatTheRulesOfTodayDoNotKnow() {
        var costed = new CostLinesSet(ID, List.of(new CostLine("moon", Money.ofYuan("1.00"))), List.of(), NOW);
        refused(List.of(DRAFTED, costed, MEASURED), ApplicationRefusal.CATEGORY_UNKNOWN);
    }

    @Test
    void refusesWhenTheCallIsClosed() {
        on(NOW, new Registry(List.of(ENTERPRISE)), PilotRules.closed())
                .given(upTo(MEASURED))
                .when(SUBMIT, as(SIGNATORY))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.CALL_CLOSED);
    }

    @Test
    void refusesBeforeAnyRulesAreInForce() {
        on(Instant.parse("2025-12-31T15:59:59Z"))
                .given(upTo(MEASURED))
                .when(SUBMIT, as(SIGNATORY))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.PROGRAMME_UNKNOWN);
    }

    @Test
    void refusesAnEnterpriseThatIsGoneFromTheRegistry() {
        on(NOW, new Registry(List.of()), PilotRules.open())
                .given(upTo(MEASURED))
                .when(SUBMIT, as(SIGNATORY))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.ENTERPRISE_UNKNOWN);
    }

    @Test
    void hidesTheApplicationOfAnotherEnterprise() {
        today().given(upTo(MEASURED))
                .when(SUBMIT, as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static void refused(List<? extends ApplicationEvent> given, Refusal refusal) {
        today().given(given).when(SUBMIT, as(SIGNATORY)).expectNoEvents().expectExceptionDetails(refusal);
    }
}

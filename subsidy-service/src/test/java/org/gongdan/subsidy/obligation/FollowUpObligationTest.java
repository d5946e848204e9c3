package org.gongdan.subsidy.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.obligation.ObligationCommand.FollowUpObligation;
import org.gongdan.subsidy.obligation.ObligationCommand.LiftObligation;
import org.gongdan.subsidy.obligation.ObligationCommand.MeetObligation;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationEscalated;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationLifted;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMet;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMissed;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationReminded;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

class FollowUpObligationTest {

    private static final Instant NOW = Instant.parse("2026-10-15T18:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 10, 15);
    private static final LocalDate DAY = DUE.plusDays(1);
    private static final ReminderSteps STEPS = new ReminderSteps(7, 14, 14);
    private static final Duty DUTY =
            new Duty(ObligationKind.KPI_REPORT, "investment-1", "2026-09", "91440101MA5CABCD0X", "绣检", DUE);
    private static final ObligationId ID = DUTY.id();
    private static final ObligationMissed MISSED = new ObligationMissed(ID, DUTY, DAY, NOW);
    private static final ObligationMet MET = new ObligationMet(ID, DAY.plusDays(3), NOW);
    private static final Caller OFFICER = new Caller("id-o", "officer", Set.of(Role.OFFICER), null);

    @Test
    void recordsOnceThatItIsMissing() {
        obligation().givenNoPriorActivity().when(followUp(DAY), byJob()).expectEvents(MISSED);
        obligation().given(MISSED).when(followUp(DAY), byJob()).expectNoEvents();
        obligation().given(MISSED).when(followUp(DAY.plusDays(6)), byJob()).expectNoEvents();
    }

    @Test
    void saysNothingWhileItIsInTime() {
        obligation().givenNoPriorActivity().when(followUp(DUE), byJob()).expectNoEvents();
    }

    @Test
    void remindsTwiceAndThenTurnsToTheSecretariat() {
        var told = new ArrayList<ObligationEvent>(List.of(MISSED));
        for (var days = 0; days < 120; days++) {
            var day = DAY.plusDays(days);
            var expected = switch (days) {
                case 7 -> new ObligationReminded(ID, 1, day, NOW);
                case 21 -> new ObligationReminded(ID, 2, day, NOW);
                case 35 -> new ObligationEscalated(ID, day, NOW);
                default -> null;
            };
            var result = obligation().given(told).when(followUp(day), byJob());
            if (expected == null) {
                result.expectNoEvents();
            } else {
                result.expectEvents(expected);
                told.add(expected);
            }
        }
        assertThat(told).hasSize(4);
    }

    /** A job that did not run for months reminds before it escalates. */
    @Test
    void skipsNoStepAfterALongSilence() {
        var late = DAY.plusDays(100);
        obligation().given(MISSED).when(followUp(late), byJob()).expectEvents(new ObligationReminded(ID, 1, late, NOW));
        obligation()
                .given(MISSED, new ObligationReminded(ID, 1, late, NOW))
                .when(followUp(late), byJob())
                .expectNoEvents();
    }

    @Test
    void isMetOnceAndCanBeMissedAnew() {
        var meet = new MeetObligation(ID, DAY.plusDays(3));
        obligation().given(MISSED).when(meet, byJob()).expectEvents(MET);
        obligation().given(MISSED, MET).when(meet, byJob()).expectNoEvents();
        obligation().given(MISSED, MET).when(followUp(DAY.plusDays(3)), byJob()).expectNoEvents();
        obligation()
                .given(MISSED, MET)
                .when(followUp(DAY.plusDays(9)), byJob())
                .expectEvents(new ObligationMissed(ID, DUTY, DAY.plusDays(9), NOW));
    }

    @Test
    void isLiftedForGoodWithAReason() {
        var lifted = new ObligationLifted(ID, "项目终止", OFFICER.id(), NOW);
        obligation()
                .given(MISSED)
                .when(new LiftObligation(ID, " 项目终止 "), by(OFFICER))
                .expectEvents(lifted);
        obligation()
                .given(MISSED)
                .when(new LiftObligation(ID, " "), by(OFFICER))
                .expectExceptionDetails(ObligationRefusal.OBLIGATION_REASON_MISSING);
        obligation()
                .given(MISSED, lifted)
                .when(new LiftObligation(ID, "又"), by(OFFICER))
                .expectExceptionDetails(ObligationRefusal.OBLIGATION_ENDED);
        obligation()
                .given(MISSED, lifted)
                .when(followUp(DAY.plusDays(60)), byJob())
                .expectNoEvents();
        obligation()
                .given(MISSED, MET)
                .when(new LiftObligation(ID, "晚了"), by(OFFICER))
                .expectExceptionDetails(ObligationRefusal.OBLIGATION_ENDED);
    }

    @Test
    void refusesStepsThatWouldFallTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderSteps(0, 14, 14));
        assertThat(STEPS.isDue(Step.ESCALATED, DAY, DAY.plusYears(9))).isFalse();
    }

    private static FollowUpObligation followUp(LocalDate day) {
        return new FollowUpObligation(ID, DUTY, day, STEPS);
    }

    private static Map<String, Object> byJob() {
        return by(SystemCaller.named("deadlines"));
    }

    private static Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    private static Given obligation() {
        var fixture = new AggregateTestFixture<>(Obligation.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        return new Given(fixture);
    }

    private record Given(FixtureConfiguration<Obligation> fixture) {

        TestExecutor<Obligation> given(Object... events) {
            return fixture.given(events);
        }

        TestExecutor<Obligation> given(List<ObligationEvent> events) {
            return fixture.given(events);
        }

        TestExecutor<Obligation> givenNoPriorActivity() {
            return fixture.givenNoPriorActivity();
        }
    }
}

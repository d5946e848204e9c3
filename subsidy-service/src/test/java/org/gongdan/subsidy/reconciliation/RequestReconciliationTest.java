package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.AnswerReconciliationRequest;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.RequestReconciliation;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequestAnswered;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequested;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

class RequestReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:15:00Z");
    private static final ReconciliationRequestId ID = new ReconciliationRequestId("reconciliation-request-1");
    private static final Caller FINANCE = new Caller("id-f", "fang", Set.of(Role.FINANCE), null);
    private static final ReconciliationRequested REQUESTED =
            new ReconciliationRequested(ID, new Period("2026-Q4"), new BigDecimal("0.08"), "id-f", NOW);
    private static final ReconciliationRequestAnswered ANSWERED = new ReconciliationRequestAnswered(ID, 17, NOW);

    @Test
    void isRecordedOnce() {
        request()
                .givenNoPriorActivity()
                .when(wish("2026-Q4", "0.080"), Commands.metadataOf(FINANCE, null))
                .expectEvents(REQUESTED);
        request()
                .given(REQUESTED)
                .when(wish("2026-Q4", "0.08"), Commands.metadataOf(FINANCE, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAPeriodThatHasNotBegun() {
        request()
                .givenNoPriorActivity()
                .when(wish("2027", "0.08"), Commands.metadataOf(FINANCE, null))
                .expectNoEvents()
                .expectExceptionDetails(JobRefusal.PERIOD_NOT_OVER);
    }

    @Test
    void refusesARateThatIsNone() {
        for (var rate : new String[] {"1", "-0.01", "0.0000001", "1e99999"}) {
            request()
                    .givenNoPriorActivity()
                    .when(wish("2026", rate), Commands.metadataOf(FINANCE, null))
                    .expectNoEvents()
                    .expectExceptionDetails(JobRefusal.RATE_INVALID);
        }
    }

    @Test
    void isAnsweredOnceHoweverOftenTheJobSaysSo() {
        var system = Commands.metadataOf(SystemCaller.named("roi-reconciliation"), null);
        request()
                .given(REQUESTED)
                .when(new AnswerReconciliationRequest(ID, 17), system)
                .expectEvents(ANSWERED);
        request()
                .given(REQUESTED, ANSWERED)
                .when(new AnswerReconciliationRequest(ID, 18), system)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static RequestReconciliation wish(String period, String rate) {
        return new RequestReconciliation(ID, new Period(period), new BigDecimal(rate));
    }

    private static FixtureConfiguration<ReconciliationRequest> request() {
        return new AggregateTestFixture<>(ReconciliationRequest.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }
}

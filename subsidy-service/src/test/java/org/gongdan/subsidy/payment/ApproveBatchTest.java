package org.gongdan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.payment.BatchFixture.BATCH;
import static org.gongdan.subsidy.payment.BatchFixture.FIRST;
import static org.gongdan.subsidy.payment.BatchFixture.FIRST_APPROVAL;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARED;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARER;
import static org.gongdan.subsidy.payment.BatchFixture.SECOND;
import static org.gongdan.subsidy.payment.BatchFixture.SECOND_APPROVAL;
import static org.gongdan.subsidy.payment.BatchFixture.THIRD;

import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.FreezeBaselines;
import org.gongdan.subsidy.payment.PaymentCommand.ApproveBatch;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.junit.jupiter.api.Test;

class ApproveBatchTest {

    @Test
    void takesTwoPeople() {
        new BatchFixture().given(PREPARED).when(new ApproveBatch(BATCH), FIRST).expectEvents(FIRST_APPROVAL);
        new BatchFixture()
                .given(PREPARED, FIRST_APPROVAL)
                .when(new ApproveBatch(BATCH), SECOND)
                .expectEvents(SECOND_APPROVAL);
    }

    @Test
    void freezesTheBaselinesOfEachInvestmentOnceMoneyMayLeave() {
        var first = new BatchFixture().given(PREPARED);
        first.when(new ApproveBatch(BATCH), FIRST).expectEvents(FIRST_APPROVAL);
        assertThat(first.nested()).isEmpty();
        var second = new BatchFixture().given(PREPARED, FIRST_APPROVAL);
        second.when(new ApproveBatch(BATCH), SECOND).expectEvents(SECOND_APPROVAL);
        assertThat(second.nested()).containsExactly(new FreezeBaselines(INVESTMENT, BATCH.value()));
    }

    @Test
    void refusesThePreparerAtBothApprovals() {
        refuses(new BatchFixture().given(PREPARED), PREPARER, PaymentRefusal.APPROVER_IS_PREPARER);
        refuses(new BatchFixture().given(PREPARED, FIRST_APPROVAL), PREPARER, PaymentRefusal.APPROVER_IS_PREPARER);
    }

    @Test
    void refusesASecondApprovalByTheSamePerson() {
        refuses(new BatchFixture().given(PREPARED, FIRST_APPROVAL), FIRST, PaymentRefusal.APPROVED_ALREADY_BY_YOU);
    }

    @Test
    void refusesAThirdApproval() {
        refuses(
                new BatchFixture().given(PREPARED, FIRST_APPROVAL, SECOND_APPROVAL),
                THIRD,
                PaymentRefusal.BATCH_APPROVED_ALREADY);
    }

    @Test
    void refusesACancelledBatch() {
        refuses(
                new BatchFixture()
                        .given(PREPARED, new BatchCancelled(BATCH, List.of(), "wrong account", FIRST.id(), NOW)),
                THIRD,
                PaymentRefusal.BATCH_CANCELLED);
    }

    @Test
    void refusesWhenAnInvestmentWasClosedSince() {
        refuses(new BatchFixture().given(PREPARED).closed(), FIRST, PaymentRefusal.BATCH_INVESTMENT_CLOSED);
    }

    private static void refuses(BatchFixture fixture, Caller caller, PaymentRefusal refusal) {
        fixture.when(new ApproveBatch(BATCH), caller).expectNoEvents().expectExceptionDetails(refusal);
    }
}

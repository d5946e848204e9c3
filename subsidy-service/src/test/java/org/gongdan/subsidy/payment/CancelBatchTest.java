package org.gongdan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OTHER_CLAIM;
import static org.gongdan.subsidy.payment.BatchFixture.BATCH;
import static org.gongdan.subsidy.payment.BatchFixture.FIRST_APPROVAL;
import static org.gongdan.subsidy.payment.BatchFixture.INSTALMENT;
import static org.gongdan.subsidy.payment.BatchFixture.OTHER_INSTALMENT;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARED;
import static org.gongdan.subsidy.payment.BatchFixture.SECOND_APPROVAL;
import static org.gongdan.subsidy.payment.BatchFixture.THIRD;

import java.util.List;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.payment.PaymentCommand.CancelBatch;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

class CancelBatchTest {

    private static final BatchCancelled CANCELLED =
            new BatchCancelled(BATCH, List.of(OTHER_INSTALMENT, INSTALMENT), "wrong account", THIRD.id(), NOW);

    @Test
    void givesItsInstalmentsBack() {
        var fixture = new BatchFixture().given(PREPARED, FIRST_APPROVAL);

        fixture.when(cancel("wrong account"), THIRD).expectEvents(CANCELLED);

        assertThat(fixture.nested())
                .containsExactly(
                        new UnscheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, BATCH.value()),
                        new UnscheduleClaimPayment(OTHER_CLAIM, Party.GOVERNMENT, DueKind.SHARE, BATCH.value()));
    }

    @Test
    void changesNothingWhenRepeated() {
        new BatchFixture()
                .given(PREPARED, CANCELLED)
                .when(cancel("again"), THIRD)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAfterTheSecondApproval() {
        new BatchFixture()
                .given(PREPARED, FIRST_APPROVAL, SECOND_APPROVAL)
                .when(cancel("too late"), THIRD)
                .expectNoEvents()
                .expectExceptionDetails(PaymentRefusal.BATCH_APPROVED_ALREADY);
    }

    @Test
    void refusesWithoutAReason() {
        new BatchFixture()
                .given(PREPARED)
                .when(cancel(""), THIRD)
                .expectNoEvents()
                .expectExceptionDetails(PaymentRefusal.BATCH_REASON_MISSING);
    }

    private static CancelBatch cancel(String reason) {
        return new CancelBatch(BATCH, reason);
    }
}

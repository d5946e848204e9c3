package org.gongdan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.payment.BatchFixture.BATCH;
import static org.gongdan.subsidy.payment.BatchFixture.FIRST_APPROVAL;
import static org.gongdan.subsidy.payment.BatchFixture.INSTALMENT;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARED;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARER;
import static org.gongdan.subsidy.payment.BatchFixture.SECOND_APPROVAL;

import java.time.LocalDate;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.payment.PaymentCommand.ConfirmPayment;
import org.gongdan.subsidy.payment.PaymentCommand.FailPayment;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

/** Confirming a payment, or reporting that it failed. */
class SettlePaymentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");
    private static final PaymentConfirmed CONFIRMED =
            new PaymentConfirmed(BATCH, INSTALMENT, "B-17", TODAY, PREPARER.id(), NOW);
    private static final PaymentFailed FAILED =
            new PaymentFailed(BATCH, INSTALMENT, "account closed", PREPARER.id(), NOW);

    @Test
    void confirmsAPaymentWithTheReferenceOfTheBank() {
        released().when(confirm(CLAIM, " B-17 ", TODAY), PREPARER).expectEvents(CONFIRMED);
    }

    @Test
    void confirmsItOnce() {
        released()
                .given(CONFIRMED)
                .when(confirm(CLAIM, "B-17", TODAY), PREPARER)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refuses(released().given(CONFIRMED), confirm(CLAIM, "B-18", TODAY), PaymentRefusal.PAYMENT_CONFIRMED_ALREADY);
    }

    @Test
    void refusesBeforeTheSecondApproval() {
        refuses(new BatchFixture().given(PREPARED), confirm(CLAIM, "B-17", TODAY), PaymentRefusal.BATCH_NOT_APPROVED);
        refuses(
                new BatchFixture().given(PREPARED, FIRST_APPROVAL),
                confirm(CLAIM, "B-17", TODAY),
                PaymentRefusal.BATCH_NOT_APPROVED);
        refuses(
                new BatchFixture().given(PREPARED, FIRST_APPROVAL),
                new FailPayment(BATCH, CLAIM, "account closed"),
                PaymentRefusal.BATCH_NOT_APPROVED);
    }

    @Test
    void refusesWithoutAReferenceOrWithADateToCome() {
        refuses(released(), confirm(CLAIM, " ", TODAY), PaymentRefusal.BANK_REFERENCE_MISSING);
        refuses(released(), confirm(CLAIM, "B-17", TODAY.plusDays(1)), PaymentRefusal.VALUE_DATE_INVALID);
    }

    @Test
    void refusesAClaimOfAnotherBatch() {
        refuses(released(), confirm(new ClaimId("claim-3"), "B-17", TODAY), PaymentRefusal.PAYMENT_NOT_IN_BATCH);
    }

    @Test
    void givesAFailedInstalmentBackOnce() {
        var fixture = released();
        fixture.when(new FailPayment(BATCH, CLAIM, "account closed"), PREPARER).expectEvents(FAILED);
        assertThat(fixture.nested())
                .containsExactly(new UnscheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, BATCH.value()));

        var again = released().given(FAILED);
        again.when(new FailPayment(BATCH, CLAIM, "account closed"), PREPARER).expectNoEvents();
        assertThat(again.nested()).isEmpty();
    }

    @Test
    void neverTurnsOneOutcomeIntoTheOther() {
        refuses(released().given(FAILED), confirm(CLAIM, "B-17", TODAY), PaymentRefusal.PAYMENT_FAILED_ALREADY);
        refuses(
                released().given(CONFIRMED),
                new FailPayment(BATCH, CLAIM, "account closed"),
                PaymentRefusal.PAYMENT_CONFIRMED_ALREADY);
    }

    @Test
    void refusesAFailureWithoutAReason() {
        refuses(released(), new FailPayment(BATCH, CLAIM, ""), PaymentRefusal.BATCH_REASON_MISSING);
    }

    private static void refuses(BatchFixture fixture, PaymentCommand command, PaymentRefusal refusal) {
        fixture.when(command, PREPARER).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static BatchFixture released() {
        return new BatchFixture().given(PREPARED, FIRST_APPROVAL, SECOND_APPROVAL);
    }

    private static ConfirmPayment confirm(ClaimId claim, String reference, LocalDate valueDate) {
        return new ConfirmPayment(BATCH, claim, reference, valueDate);
    }
}

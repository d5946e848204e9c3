package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.DUES;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.day;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.subsidy.claim.ClaimCommand.RecordClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

/** Scheduling, unscheduling and recording the payment of one funder's instalment. */
class PayClaimTest {

    private static final ClaimPaymentScheduled SCHEDULED =
            new ClaimPaymentScheduled(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-1", yuan("300.00"), NOW);
    private static final ClaimPaymentUnscheduled UNSCHEDULED =
            new ClaimPaymentUnscheduled(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-1", NOW);
    private static final ClaimPaid PAID = new ClaimPaid(
            CLAIM, INVESTMENT, Party.GOVERNMENT, DueKind.SHARE, "batch-1", yuan("300.00"), day("2026-06-09"), NOW);

    @Test
    void putsAnInstalmentIntoABatch() {
        send(approved(), schedule("batch-1", "300.00")).expectEvents(SCHEDULED);
    }

    @Test
    void putsItThereOnce() {
        send(approved().given(SCHEDULED), schedule("batch-1", "300.00")).expectNoEvents();
    }

    @Test
    void neverPutsItIntoTwoBatches() {
        refuses(approved().given(SCHEDULED), schedule("batch-2", "300.00"), ClaimRefusal.INSTALMENT_IN_ANOTHER_BATCH);
    }

    @Test
    void putsItIntoAnotherBatchAfterItWasFreed() {
        send(approved().given(SCHEDULED, UNSCHEDULED), schedule("batch-2", "300.00"))
                .expectEvents(new ClaimPaymentScheduled(
                        CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-2", yuan("300.00"), NOW));
    }

    @Test
    void neverSchedulesWhatIsPaid() {
        refuses(approved().given(SCHEDULED, PAID), schedule("batch-2", "300.00"), ClaimRefusal.INSTALMENT_PAID_ALREADY);
    }

    @Test
    void refusesAnotherAmountThanTheOneOwed() {
        refuses(approved(), schedule("batch-1", "300.01"), ClaimRefusal.INSTALMENT_AMOUNT_DIFFERS);
    }

    @Test
    void refusesAFunderThatOwesNothing() {
        refuses(
                approved(),
                new ScheduleClaimPayment(CLAIM, Party.ASSOCIATION, DueKind.SHARE, "batch-1", yuan("0.00")),
                ClaimRefusal.INSTALMENT_UNKNOWN);
        refuses(
                approved(),
                new ScheduleClaimPayment(CLAIM, Party.LEAD, DueKind.SHARE, "batch-1", yuan("1.00")),
                ClaimRefusal.INSTALMENT_UNKNOWN);
    }

    @Test
    void refusesAClaimThatIsNotApproved() {
        refuses(
                new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00")), ClaimFixture.submitted("1000.00")),
                schedule("batch-1", "300.00"),
                ClaimRefusal.CLAIM_NOT_APPROVED);
    }

    @Test
    void freesAnInstalmentOfItsOwnBatchOnly() {
        var unschedule = new UnscheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-1");
        send(approved().given(SCHEDULED), unschedule).expectEvents(UNSCHEDULED);
        send(approved(), unschedule).expectNoEvents().expectSuccessfulHandlerExecution();
        refuses(
                approved().given(SCHEDULED),
                new UnscheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-2"),
                ClaimRefusal.INSTALMENT_IN_ANOTHER_BATCH);
        refuses(approved().given(SCHEDULED, PAID), unschedule, ClaimRefusal.INSTALMENT_PAID_ALREADY);
    }

    @Test
    void recordsAPaymentOnce() {
        send(approved().given(SCHEDULED), pay("batch-1", "300.00")).expectEvents(PAID);
        send(approved().given(SCHEDULED, PAID), pay("batch-1", "300.00"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAPaymentThatWasNeverScheduledOrIsOfAnotherBatch() {
        refuses(approved(), pay("batch-1", "300.00"), ClaimRefusal.INSTALMENT_NOT_SCHEDULED);
        refuses(approved().given(SCHEDULED), pay("batch-2", "300.00"), ClaimRefusal.INSTALMENT_IN_ANOTHER_BATCH);
        refuses(approved().given(SCHEDULED, PAID), pay("batch-2", "300.00"), ClaimRefusal.INSTALMENT_PAID_ALREADY);
        refuses(approved().given(SCHEDULED), pay("batch-1", "299.99"), ClaimRefusal.INSTALMENT_AMOUNT_DIFFERS);
    }

    private static ResultValidator<Claim> send(ClaimFixture fixture, ClaimCommand command) {
        return fixture.when(command, SystemCaller.named("test"));
    }

    private static void refuses(ClaimFixture fixture, ClaimCommand command, ClaimRefusal refusal) {
        send(fixture, command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static ScheduleClaimPayment schedule(String batch, String amount) {
        return new ScheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, batch, yuan(amount));
    }

    private static RecordClaimPayment pay(String batch, String amount) {
        return new RecordClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, batch, yuan(amount), day("2026-06-09"));
    }

    private static ClaimFixture approved() {
        var funders = List.of(
                new FunderAmount(Party.GOVERNMENT, PROVINCE, yuan("333.33"), yuan("33.33")),
                new FunderAmount(Party.ASSOCIATION, DUES, yuan("0.00"), yuan("0.00")));
        return new ClaimFixture()
                .given(
                        ClaimFixture.drafted(line(1, "1000.00")),
                        ClaimFixture.submitted("1000.00"),
                        new ClaimApproved(CLAIM, INVESTMENT, yuan("1000.00"), funders, "approver", NOW));
    }
}

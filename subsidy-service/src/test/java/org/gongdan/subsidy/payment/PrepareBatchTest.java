package org.gongdan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.OTHER_CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;
import static org.gongdan.subsidy.payment.BatchFixture.BATCH;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARED;
import static org.gongdan.subsidy.payment.BatchFixture.PREPARER;

import java.util.List;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimRefusal;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.payment.PaymentCommand.PrepareBatch;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.Test;

class PrepareBatchTest {

    @Test
    void takesWhatTheFunderOwesForEachClaimOnceInTheOrderOfTheirIds() {
        var fixture = new BatchFixture();

        fixture.when(prepare(Party.GOVERNMENT, OTHER_CLAIM, CLAIM, OTHER_CLAIM), PREPARER)
                .expectEvents(PREPARED);

        assertThat(fixture.nested())
                .containsExactly(
                        new ScheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, BATCH.value(), yuan("300.00")),
                        new ScheduleClaimPayment(
                                OTHER_CLAIM, Party.GOVERNMENT, DueKind.SHARE, BATCH.value(), yuan("90.00")));
    }

    @Test
    void changesNothingWhenRepeated() {
        var fixture = new BatchFixture().given(PREPARED);

        fixture.when(prepare(Party.GOVERNMENT, OTHER_CLAIM, CLAIM), PREPARER)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();

        assertThat(fixture.nested()).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        refuses(
                new BatchFixture().given(PREPARED),
                prepare(Party.GOVERNMENT, CLAIM),
                PaymentRefusal.BATCH_EXISTS_ALREADY);
    }

    @Test
    void refusesAnInstalmentOfAnotherBatch() {
        refuses(new BatchFixture().taken(), prepare(Party.GOVERNMENT, CLAIM), ClaimRefusal.INSTALMENT_IN_ANOTHER_BATCH);
    }

    @Test
    void refusesAnEmptyBatch() {
        refuses(new BatchFixture(), prepare(Party.GOVERNMENT), PaymentRefusal.BATCH_EMPTY);
    }

    @Test
    void refusesAClaimThatIsNotApproved() {
        refuses(
                new BatchFixture(),
                prepare(Party.GOVERNMENT, CLAIM, new ClaimId("claim-3")),
                PaymentRefusal.BATCH_CLAIM_NOT_APPROVED);
    }

    @Test
    void refusesAClaimForWhichTheFunderHasNothingToPay() {
        refuses(
                new BatchFixture(),
                prepare(Party.ASSOCIATION, CLAIM, OTHER_CLAIM),
                PaymentRefusal.BATCH_CLAIM_WITHOUT_INSTALMENT);
    }

    @Test
    void refusesAPartyThatPaysFromNoFund() {
        refuses(new BatchFixture(), prepare(Party.ENTERPRISE, CLAIM), PaymentRefusal.BATCH_FUNDER_INVALID);
    }

    @Test
    void refusesAClosedInvestment() {
        refuses(new BatchFixture().closed(), prepare(Party.GOVERNMENT, CLAIM), PaymentRefusal.BATCH_INVESTMENT_CLOSED);
    }

    private static void refuses(BatchFixture fixture, PrepareBatch command, Refusal refusal) {
        fixture.when(command, PREPARER).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static PrepareBatch prepare(Party funder, ClaimId... claims) {
        return new PrepareBatch(BATCH, funder, DueKind.SHARE, List.of(claims));
    }
}

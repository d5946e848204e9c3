package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.FOREIGN;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.List;
import org.gongdan.subsidy.claim.ClaimCommand.SubmitClaim;
import org.gongdan.subsidy.claim.InvoiceUseCommand.UseInvoice;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class SubmitClaimTest {

    @Test
    void takesRoomThenEachInvoiceInTheOrderOfTheirIds() {
        var fixture = new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00"), line(2, "500.00")));

        fixture.when(new SubmitClaim(CLAIM), SIGNATORY).expectEvents(ClaimFixture.submitted("1500.00"));

        assertThat(fixture.nested())
                .containsExactly(
                        new TakeClaimRoom(INVESTMENT, CLAIM.value(), yuan("1500.00")),
                        new UseInvoice(invoice("24442000000123456781"), CLAIM, 1),
                        new UseInvoice(invoice("24442000000123456782"), CLAIM, 2));
    }

    @Test
    void refusesAClaimAboveTheAgreementAsAWhole() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .refusing(TakeClaimRoom.class, SharedRefusal.AMOUNT_INVALID)
                .when(new SubmitClaim(CLAIM), SIGNATORY)
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.AMOUNT_INVALID);
    }

    @Test
    void refusesAnInvoiceThatIsUsedElsewhere() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .refusing(UseInvoice.class, ClaimRefusal.INVOICE_ALREADY_USED)
                .when(new SubmitClaim(CLAIM), SIGNATORY)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.INVOICE_ALREADY_USED);
    }

    @Test
    void refusesALineWithoutEvidence() {
        var bare = line(1, "1000.00");
        var line = new ClaimLine(
                1, "software", "", bare.cost(), bare.valueAddedTax(), bare.invoice(), bare.paidOn(), List.of());
        new ClaimFixture()
                .given(ClaimFixture.drafted(line))
                .when(new SubmitClaim(CLAIM), SIGNATORY)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.EVIDENCE_MISSING);
    }

    @Test
    void refusesAClaimWithoutLines() {
        new ClaimFixture()
                .given(ClaimFixture.drafted())
                .when(new SubmitClaim(CLAIM), SIGNATORY)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_EMPTY);
    }

    @Test
    void refusesAfterTheInvestmentWasClosed() {
        new ClaimFixture()
                .closed()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(new SubmitClaim(CLAIM), SIGNATORY)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_INVESTMENT_CLOSED);
    }

    @Test
    void changesNothingWhenRepeated() {
        var fixture =
                new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00")), ClaimFixture.submitted("1000.00"));

        fixture.when(new SubmitClaim(CLAIM), SIGNATORY).expectNoEvents().expectSuccessfulHandlerExecution();

        assertThat(fixture.nested()).isEmpty();
    }

    @Test
    void isNotThereForAnotherEnterprise() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(new SubmitClaim(CLAIM), FOREIGN)
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static InvoiceUseId invoice(String number) {
        return new InvoiceUseId("invoice-91440101MA5AKX3M2Q-" + number);
    }
}

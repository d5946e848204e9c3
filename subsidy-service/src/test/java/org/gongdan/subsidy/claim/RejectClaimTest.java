package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OFFICER;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.List;
import org.gongdan.subsidy.claim.ClaimCommand.RejectClaim;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.claim.InvoiceUseCommand.FreeInvoice;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.junit.jupiter.api.Test;

class RejectClaimTest {

    private static final ClaimRejected REJECTED =
            new ClaimRejected(CLAIM, INVESTMENT, "not of this project", OFFICER.id(), NOW);

    @Test
    void returnsRoomAndInvoices() {
        var fixture = submitted();

        fixture.when(new RejectClaim(CLAIM, "not of this project"), OFFICER).expectEvents(REJECTED);

        assertThat(fixture.nested())
                .containsExactly(
                        new ReturnClaimRoom(INVESTMENT, CLAIM.value(), yuan("1000.00")),
                        new FreeInvoice(new InvoiceUseId("invoice-91440101MA5AKX3M2Q-24442000000123456781"), CLAIM));
    }

    @Test
    void changesNothingWhenRepeated() {
        submitted()
                .given(REJECTED)
                .when(new RejectClaim(CLAIM, "again"), OFFICER)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesWithoutAReason() {
        submitted()
                .when(new RejectClaim(CLAIM, " "), OFFICER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_REASON_MISSING);
    }

    @Test
    void refusesAfterApproval() {
        submitted()
                .given(new ClaimApproved(CLAIM, INVESTMENT, yuan("1000.00"), List.of(), "approver", NOW))
                .when(new RejectClaim(CLAIM, "too late"), OFFICER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_NOT_SUBMITTED);
    }

    private static ClaimFixture submitted() {
        return new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00")), ClaimFixture.submitted("1000.00"));
    }
}

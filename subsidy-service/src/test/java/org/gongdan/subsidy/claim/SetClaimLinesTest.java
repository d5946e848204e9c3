package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.FOREIGN;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.PREPARER;
import static org.gongdan.subsidy.claim.ClaimExamples.line;

import java.util.List;
import org.gongdan.subsidy.claim.ClaimCommand.SetClaimLines;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class SetClaimLinesTest {

    @Test
    void replacesAllLines() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(set(line(1, "2000.00")), PREPARER)
                .expectEvents(new ClaimLinesSet(CLAIM, List.of(line(1, "2000.00")), NOW));
    }

    @Test
    void changesNothingWhenTheLinesAreTheSame() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(set(line(1, "1000.00")), PREPARER)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesLinesThatBreakTheAgreement() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(set(line(1, "0.00")), PREPARER)
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void refusesAfterSubmission() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")), ClaimFixture.submitted("1000.00"))
                .when(set(line(1, "2000.00")), PREPARER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_NOT_A_DRAFT);
    }

    @Test
    void isNotThereForAnotherEnterprise() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(set(line(1, "2000.00")), FOREIGN)
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static SetClaimLines set(ClaimLine... lines) {
        return new SetClaimLines(CLAIM, List.of(lines));
    }
}

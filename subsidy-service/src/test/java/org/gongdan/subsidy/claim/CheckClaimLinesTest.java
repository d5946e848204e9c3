package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OFFICER;
import static org.gongdan.subsidy.claim.ClaimExamples.PREPARER;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimCommand.AcceptClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.DeductFromClaimLine;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckClaimLinesTest {

    private static final ClaimLineAccepted ACCEPTED = new ClaimLineAccepted(CLAIM, 1, OFFICER.id(), NOW);
    private static final ClaimLineDeducted DEDUCTED = new ClaimLineDeducted(
            CLAIM, 1, yuan("100.00"), DeductionReason.PRICE_TOO_HIGH, "above quotations", OFFICER.id(), NOW);

    @Test
    void acceptsALine() {
        submitted().when(new AcceptClaimLine(CLAIM, 1), OFFICER).expectEvents(ACCEPTED);
    }

    @Test
    void deductsWithReasonAndNote() {
        submitted().when(deduct("100.00", "above quotations"), OFFICER).expectEvents(DEDUCTED);
    }

    @Test
    void takesBackADecisionByAnother() {
        submitted().given(DEDUCTED).when(new AcceptClaimLine(CLAIM, 1), OFFICER).expectEvents(ACCEPTED);
    }

    @Test
    void changesNothingWhenDecidedTheSame() {
        submitted().given(ACCEPTED).when(new AcceptClaimLine(CLAIM, 1), OFFICER).expectNoEvents();
        submitted()
                .given(DEDUCTED)
                .when(deduct("100.00", "above quotations"), OFFICER)
                .expectNoEvents();
    }

    @Test
    void deductsTheWholeCost() {
        submitted().when(deduct("1000.00", "not eligible"), OFFICER).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"1000.01, why, DEDUCTION_ABOVE_COST", "100.00, ' ', DEDUCTION_NOTE_MISSING"})
    void refusesAWrongDeduction(String amount, String note, ClaimRefusal refusal) {
        refuses(submitted(), deduct(amount, note), OFFICER, refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00"})
    void refusesADeductionThatIsNone(String amount) {
        refuses(submitted(), deduct(amount, "why"), OFFICER, SharedRefusal.AMOUNT_NOT_POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void refusesALineThatIsNotThere(int line) {
        refuses(submitted(), new AcceptClaimLine(CLAIM, line), OFFICER, ClaimRefusal.CLAIM_LINE_UNKNOWN);
    }

    @Test
    void refusesADraft() {
        refuses(
                new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00"))),
                new AcceptClaimLine(CLAIM, 1),
                OFFICER,
                ClaimRefusal.CLAIM_NOT_SUBMITTED);
    }

    @Test
    void refusesWhoDraftedOrSignedIt() {
        for (var person : new Caller[] {PREPARER, SIGNATORY}) {
            var alsoOfficer = ClaimExamples.person(person.id(), null, Role.OFFICER);
            refuses(submitted(), new AcceptClaimLine(CLAIM, 1), alsoOfficer, ClaimRefusal.CLAIM_CHECKER_PREPARED_IT);
            refuses(submitted(), deduct("1.00", "why"), alsoOfficer, ClaimRefusal.CLAIM_CHECKER_PREPARED_IT);
        }
    }

    private static void refuses(ClaimFixture fixture, ClaimCommand command, Caller caller, Refusal refusal) {
        fixture.when(command, caller).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static ClaimFixture submitted() {
        return new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00")), ClaimFixture.submitted("1000.00"));
    }

    private static DeductFromClaimLine deduct(String amount, String note) {
        return new DeductFromClaimLine(CLAIM, 1, yuan(amount), DeductionReason.PRICE_TOO_HIGH, note);
    }
}

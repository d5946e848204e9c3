package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.APPROVER;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.DUES;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OFFICER;
import static org.gongdan.subsidy.claim.ClaimExamples.PREPARER;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.List;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimAccountCommand.CountApprovedCost;
import org.gongdan.subsidy.claim.ClaimCommand.ApproveClaim;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

class ApproveClaimTest {

    private static final ClaimLineAccepted FIRST_ACCEPTED = new ClaimLineAccepted(CLAIM, 1, OFFICER.id(), NOW);

    @Test
    void sharesTheCostThatIsLeftAndReturnsTheRest() {
        var fixture = submitted().given(FIRST_ACCEPTED, deducted(2, "100.00"));

        fixture.when(new ApproveClaim(CLAIM), APPROVER)
                .expectEvents(approved(
                        "1400.00",
                        new FunderAmount(Party.GOVERNMENT, PROVINCE, yuan("466.66"), yuan("46.66")),
                        new FunderAmount(Party.ASSOCIATION, DUES, yuan("233.33"), yuan("23.33"))));

        assertThat(fixture.nested())
                .containsExactly(
                        new CountApprovedCost(ClaimAccountId.of(INVESTMENT), INVESTMENT, CLAIM, yuan("1400.00")),
                        new ReturnClaimRoom(INVESTMENT, CLAIM.value(), yuan("100.00")));
    }

    @Test
    void countsWhatEarlierClaimsHaveEarned() {
        submitted()
                .given(FIRST_ACCEPTED, new ClaimLineAccepted(CLAIM, 2, OFFICER.id(), NOW))
                .approvedBefore("298500.00")
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectEvents(approved(
                        "1500.00",
                        new FunderAmount(Party.GOVERNMENT, PROVINCE, yuan("500.00"), yuan("50.00")),
                        new FunderAmount(Party.ASSOCIATION, DUES, yuan("250.00"), yuan("25.00"))));
    }

    @Test
    void changesNothingWhenRepeated() {
        submitted()
                .given(approved("1500.00"))
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesWhileALineIsUndecided() {
        submitted()
                .given(FIRST_ACCEPTED)
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_LINES_UNDECIDED);
    }

    @Test
    void refusesWhoCheckedAnyLine() {
        submitted()
                .given(FIRST_ACCEPTED, new ClaimLineAccepted(CLAIM, 2, APPROVER.id(), NOW))
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_APPROVER_CHECKED_IT);
    }

    @Test
    void refusesWhoCheckedALineThatAnotherDecidedAgain() {
        submitted()
                .given(
                        new ClaimLineAccepted(CLAIM, 1, APPROVER.id(), NOW),
                        deducted(1, "1.00"),
                        new ClaimLineAccepted(CLAIM, 2, OFFICER.id(), NOW))
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_APPROVER_CHECKED_IT);
    }

    @Test
    void refusesWhoDraftedOrSignedIt() {
        for (var person : List.of(PREPARER, SIGNATORY)) {
            submitted()
                    .given(FIRST_ACCEPTED, deducted(2, "1.00"))
                    .when(new ApproveClaim(CLAIM), ClaimExamples.person(person.id(), null, Role.APPROVER))
                    .expectNoEvents()
                    .expectExceptionDetails(ClaimRefusal.CLAIM_APPROVER_PREPARED_IT);
        }
    }

    @Test
    void refusesWhenNothingIsLeft() {
        submitted()
                .given(deducted(1, "1000.00"), deducted(2, "500.00"))
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_NOTHING_LEFT);
    }

    @Test
    void refusesADraft() {
        new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00")))
                .when(new ApproveClaim(CLAIM), APPROVER)
                .expectNoEvents()
                .expectExceptionDetails(ClaimRefusal.CLAIM_NOT_SUBMITTED);
    }

    private static ClaimFixture submitted() {
        return new ClaimFixture()
                .given(ClaimFixture.drafted(line(1, "1000.00"), line(2, "500.00")), ClaimFixture.submitted("1500.00"));
    }

    private static ClaimLineDeducted deducted(int line, String amount) {
        return new ClaimLineDeducted(CLAIM, line, yuan(amount), DeductionReason.OTHER, "why", OFFICER.id(), NOW);
    }

    private static ClaimApproved approved(String cost, FunderAmount... funders) {
        return new ClaimApproved(CLAIM, INVESTMENT, yuan(cost), List.of(funders), APPROVER.id(), NOW);
    }
}

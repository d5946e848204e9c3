package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.APPROVER;
import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.DUES;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.FIRST_APPROVED;
import static org.gongdan.subsidy.application.Scenario.GRANTED;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PROPOSED;
import static org.gongdan.subsidy.application.Scenario.SECOND_APPROVER;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.person;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.Test;

class ApproveTierTest {

    private static final ApproveTier APPROVE = new ApproveTier(ID);

    @Test
    void takesAFirstApproval() {
        today().given(upTo(PROPOSED)).when(APPROVE, as(APPROVER)).expectEvents(FIRST_APPROVED);
    }

    @Test
    void grantsWithTheSecondApproval() {
        today().given(upTo(FIRST_APPROVED)).when(APPROVE, as(SECOND_APPROVER)).expectEvents(GRANTED);
    }

    @Test
    void refusesTheFirstApproverAsTheSecond() {
        refused(upTo(FIRST_APPROVED), APPROVER, ApplicationRefusal.APPROVER_IS_FIRST_APPROVER);
    }

    @Test
    void knowsTheFirstApproverUnderAnotherName() {
        var renamed = new Caller(APPROVER.id(), "new-name", Set.of(Role.APPROVER), null);
        refused(upTo(FIRST_APPROVED), renamed, ApplicationRefusal.APPROVER_IS_FIRST_APPROVER);
    }

    @Test
    void refusesWhoProposedAsFirstAndAsSecondApprover() {
        var officerToo = new Caller(OFFICER.id(), "officer", Set.of(Role.OFFICER, Role.APPROVER), null);
        refused(upTo(PROPOSED), officerToo, ApplicationRefusal.APPROVER_IS_PROPOSER);
        refused(upTo(FIRST_APPROVED), officerToo, ApplicationRefusal.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhoSignedForTheEnterprise() {
        var signatoryToo = new Caller(SIGNATORY.id(), "signatory", Set.of(Role.APPROVER), null);
        refused(upTo(PROPOSED), signatoryToo, ApplicationRefusal.APPROVER_IS_SIGNATORY);
        refused(upTo(FIRST_APPROVED), signatoryToo, ApplicationRefusal.APPROVER_IS_SIGNATORY);
    }

    @Test
    void refusesAnApproverOfTheApplicant() {
        refused(upTo(PROPOSED), person("other", USCC, Role.APPROVER), ApplicationRefusal.OFFICIAL_OF_APPLICANT);
    }

    @Test
    void countsAnApprovalOnlyForTheAwardItWasGivenFor() {
        var other = new Award(AWARD.programmeId(), 1, "B", AWARD.split(), Map.of(Party.ASSOCIATION, DUES));
        var proposedAnew = new TierProposed(ID, other, List.of(), OFFICER.id(), NOW);
        today().given(and(upTo(FIRST_APPROVED), proposedAnew))
                .when(APPROVE, as(SECOND_APPROVER))
                .expectEvents(new TierApproved(ID, other, 1, SECOND_APPROVER.id(), NOW));
    }

    @Test
    void refusesBeforeAProposal() {
        refused(upTo(ELIGIBLE), APPROVER, ApplicationRefusal.NOT_PROPOSED);
    }

    @Test
    void refusesAThirdApproval() {
        refused(upTo(GRANTED), person("third", null, Role.APPROVER), ApplicationRefusal.ALREADY_GRANTED);
    }

    private static void refused(List<? extends ApplicationEvent> given, Caller caller, Refusal refusal) {
        today().given(given).when(APPROVE, as(caller)).expectNoEvents().expectExceptionDetails(refusal);
    }
}

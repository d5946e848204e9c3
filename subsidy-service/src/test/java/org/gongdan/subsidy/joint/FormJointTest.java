package org.gongdan.subsidy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.joint.JointScenario.COST;
import static org.gongdan.subsidy.joint.JointScenario.DRAFTED;
import static org.gongdan.subsidy.joint.JointScenario.ID;
import static org.gongdan.subsidy.joint.JointScenario.LEAD;
import static org.gongdan.subsidy.joint.JointScenario.LEAD_PERSON;
import static org.gongdan.subsidy.joint.JointScenario.MEMBERS;
import static org.gongdan.subsidy.joint.JointScenario.NOW;
import static org.gongdan.subsidy.joint.JointScenario.OFFICER;
import static org.gongdan.subsidy.joint.JointScenario.PROGRAMME;
import static org.gongdan.subsidy.joint.JointScenario.PROJECT;
import static org.gongdan.subsidy.joint.JointScenario.STRANGER;
import static org.gongdan.subsidy.joint.JointScenario.application;
import static org.gongdan.subsidy.joint.JointScenario.as;
import static org.gongdan.subsidy.joint.JointScenario.invited;
import static org.gongdan.subsidy.joint.JointScenario.joined;
import static org.gongdan.subsidy.joint.JointScenario.signatory;
import static org.gongdan.subsidy.joint.JointScenario.signed;
import static org.gongdan.subsidy.joint.JointScenario.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.joint.JointCommand.ChangeConsent;
import org.gongdan.subsidy.joint.JointCommand.DeclineMembership;
import org.gongdan.subsidy.joint.JointCommand.DraftJoint;
import org.gongdan.subsidy.joint.JointCommand.InviteMember;
import org.gongdan.subsidy.joint.JointCommand.JoinJoint;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SignPart;
import org.gongdan.subsidy.joint.JointCommand.SubmitJoint;
import org.gongdan.subsidy.joint.JointEvent.ConsentGiven;
import org.gongdan.subsidy.joint.JointEvent.MemberDeclined;
import org.gongdan.subsidy.joint.JointEvent.MemberInvited;
import org.gongdan.subsidy.joint.JointEvent.MemberJoined;
import org.gongdan.subsidy.joint.JointEvent.MemberPartSigned;
import org.gongdan.subsidy.joint.JointEvent.SharedCostSet;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** How a joint application comes together. */
class FormJointTest {

    private static final String A = MEMBERS.getFirst();
    private static final DraftJoint DRAFT = new DraftJoint(ID, LEAD, PROGRAMME, JointMode.CHAIN, " 联合质检 ");

    private final JointScenario scenario = new JointScenario();

    @Test
    void beginsWithItsLeadCompany() {
        scenario.fixture().givenNoPriorActivity().when(DRAFT, as(LEAD_PERSON)).expectEvents(DRAFTED);
        scenario.fixture().given(DRAFTED).when(DRAFT, as(LEAD_PERSON)).expectNoEvents();
        refused(List.of(), DRAFT, signatory(A), SharedRefusal.NOT_FOUND);
        refused(
                List.of(DRAFTED),
                new DraftJoint(ID, LEAD, PROGRAMME, JointMode.CLUSTER, "联合质检"),
                LEAD_PERSON,
                JointRefusal.ALREADY_FORMED);
    }

    @Test
    void invitesRegisteredEnterprisesButNotTheLeadItself() {
        scenario.fixture()
                .given(DRAFTED)
                .when(new InviteMember(ID, A), as(LEAD_PERSON))
                .expectEvents(new MemberInvited(ID, A, LEAD_PERSON.id(), NOW));
        scenario.fixture()
                .given(invited())
                .when(new InviteMember(ID, A), as(LEAD_PERSON))
                .expectNoEvents();
        refused(List.of(DRAFTED), new InviteMember(ID, LEAD), LEAD_PERSON, JointRefusal.LEAD_IS_NO_MEMBER);
        refused(List.of(DRAFTED), new InviteMember(ID, "nobody"), LEAD_PERSON, JointRefusal.MEMBER_UNKNOWN);
        refused(invited(), new InviteMember(ID, A), signatory(A), SharedRefusal.NOT_ALLOWED);
        refused(invited(), new InviteMember(ID, A), signatory(STRANGER), SharedRefusal.NOT_FOUND);
    }

    @Test
    void bindsTheApplicationOfWhoJoins() {
        scenario.fixture()
                .given(invited())
                .when(new JoinJoint(ID, A, application(A), PROJECT), as(signatory(A)))
                .expectEvents(
                        new MemberJoined(ID, A, application(A), signatory(A).id(), NOW));
        assertThat(scenario.sent).hasSize(2);
        assertThat(scenario.sent.getFirst()).isEqualTo(new DraftApplication(application(A), A, PROGRAMME, PROJECT));
        assertThat(scenario.sent.getLast()).isInstanceOf(PinJointPart.class);
        refused(joined(), new JoinJoint(ID, A, application("other"), PROJECT), signatory(A), JointRefusal.NOT_INVITED);
        refused(invited(), new JoinJoint(ID, A, application(A), PROJECT), LEAD_PERSON, SharedRefusal.NOT_ALLOWED);
        refused(
                invited(),
                new JoinJoint(ID, STRANGER, application(A), PROJECT),
                signatory(STRANGER),
                SharedRefusal.NOT_FOUND);
    }

    @Test
    void signsWhatTheApplicationSaysNow() {
        var sign = new SignPart(ID, A, statement(A).figures());
        var signedA = new MemberPartSigned(ID, A, statement(A), signatory(A).id(), NOW);
        scenario.fixture().given(joined()).when(sign, as(signatory(A))).expectEvents(signedA);
        scenario.fixture().given(signed()).when(sign, as(signatory(A))).expectNoEvents();
        refused(joined(), sign, signatory(MEMBERS.getLast()), SharedRefusal.NOT_ALLOWED);
        refused(joined(), new SignPart(ID, A, Figures.NONE), signatory(A), JointRefusal.FIGURE_MISSING);
        refused(joined(), new SignPart(ID, A, new Figures(-1, 0, 0)), signatory(A), JointRefusal.FIGURE_NEGATIVE);
        refused(invited(), sign, signatory(A), JointRefusal.NOT_A_MEMBER);
        scenario.with(A, ApplicationStatus.WITHDRAWN);
        refused(joined(), sign, signatory(A), JointRefusal.PART_NOT_OPEN);
    }

    @Test
    void letsSignaturesLapseWhenTheSharedCostChanges() {
        var other = new SharedCost(COST.lines(), CostDriver.EQUAL, new TreeMap<>());
        scenario.fixture()
                .given(signed())
                .when(new SetSharedCost(ID, other), as(LEAD_PERSON))
                .expectEvents(new SharedCostSet(ID, other, NOW));
        var changed = new ArrayList<>(signed());
        changed.add(new SharedCostSet(ID, other, NOW));
        refused(changed, new SubmitJoint(ID), LEAD_PERSON, JointRefusal.NOT_ALL_SIGNED);
        scenario.fixture()
                .given(signed())
                .when(new SetSharedCost(ID, COST), as(LEAD_PERSON))
                .expectNoEvents();
    }

    @Test
    void refusesSharedCostThatCannotBe() {
        refused(invited(), costing("integration", "0.00"), LEAD_PERSON, JointRefusal.SHARED_COST_NOT_POSITIVE);
        refused(invited(), costing("beer", "10.00"), LEAD_PERSON, JointRefusal.SHARED_CATEGORY_UNKNOWN);
        refused(invited(), costing("integration", "10.00"), signatory(A), SharedRefusal.NOT_ALLOWED);
    }

    @Test
    void letsEverybodyGoFreelyBeforeItIsHandedIn() {
        scenario.fixture()
                .given(signed())
                .when(new DeclineMembership(ID, A, "另有安排"), as(signatory(A)))
                .expectEvents(new MemberDeclined(ID, A, "另有安排", NOW));
        assertThat(scenario.sent).containsExactly(new LeaveJoint(application(A), "另有安排"));
        refused(signed(), new DeclineMembership(ID, A, " "), signatory(A), JointRefusal.EXIT_REASON_MISSING);
    }

    @Test
    void showsIndicatorsToTheLeadWithConsentAlone() {
        scenario.fixture()
                .given(joined())
                .when(new ChangeConsent(ID, A, true), as(signatory(A)))
                .expectEvents(new ConsentGiven(ID, A, signatory(A).id(), NOW));
        scenario.fixture()
                .given(joined())
                .when(new ChangeConsent(ID, A, false), as(signatory(A)))
                .expectNoEvents();
        refused(joined(), new ChangeConsent(ID, A, true), OFFICER, SharedRefusal.NOT_ALLOWED);
    }

    private static SetSharedCost costing(String category, String amount) {
        var lines = List.of(new CostLine(category, Money.ofYuan(amount)));
        return new SetSharedCost(ID, new SharedCost(lines, CostDriver.EQUAL, new TreeMap<>()));
    }

    private void refused(List<? extends JointEvent> given, JointCommand command, Caller caller, Refusal refusal) {
        scenario.fixture()
                .given(given)
                .when(command, as(caller))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}

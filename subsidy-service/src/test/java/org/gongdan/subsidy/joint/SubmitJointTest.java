package org.gongdan.subsidy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.joint.JointScenario.ID;
import static org.gongdan.subsidy.joint.JointScenario.LEAD_PERSON;
import static org.gongdan.subsidy.joint.JointScenario.MEMBERS;
import static org.gongdan.subsidy.joint.JointScenario.NOW;
import static org.gongdan.subsidy.joint.JointScenario.OFFICER;
import static org.gongdan.subsidy.joint.JointScenario.as;
import static org.gongdan.subsidy.joint.JointScenario.joined;
import static org.gongdan.subsidy.joint.JointScenario.signatory;
import static org.gongdan.subsidy.joint.JointScenario.signed;
import static org.gongdan.subsidy.joint.JointScenario.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitMember;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.OtherFunding;
import org.gongdan.subsidy.joint.JointCommand.ConfirmExit;
import org.gongdan.subsidy.joint.JointCommand.DeclineMembership;
import org.gongdan.subsidy.joint.JointCommand.RecordMemberGranted;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SubmitJoint;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationGranted;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationSubmitted;
import org.gongdan.subsidy.joint.JointEvent.MemberExitConfirmed;
import org.gongdan.subsidy.joint.JointEvent.MemberGranted;
import org.gongdan.subsidy.joint.JointEvent.MemberLeft;
import org.gongdan.subsidy.joint.JointEvent.MemberPartSigned;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

/** Handing in the whole, granting it, and letting a member go. */
class SubmitJointTest {

    private static final String D = MEMBERS.getLast();

    private final JointScenario scenario = new JointScenario();

    @Test
    void handsInEveryMemberWithWhatItSigned() {
        var submitted = submitted();
        assertThat(submitted.split().outcome()).isEqualTo(JointSplit.Outcome.BALANCED);
        assertThat(submitted.split().shareOf(Party.LEAD)).isEqualTo(Money.ofYuan("660000.00"));
        assertThat(submitted.facts().get(D).plain()).contains("memberCount=4");
        assertThat(scenario.sent).hasSize(4).allMatch(SubmitMember.class::isInstance);
        var last = (SubmitMember) scenario.sent.getLast();
        assertThat(last.signedBy()).isEqualTo("id-of-" + D);
        assertThat(last.signedLines()).isEqualTo(statement(D).ownLines());
        assertThat(last.part().members()).isEqualTo(4);
        assertThat(last.part().shared().getFirst().line())
                .isEqualTo(new CostLine("integration", Money.ofYuan("160000.00")));
    }

    @Test
    void refusesBeforeAllHaveSignedOrByAnybodyButTheLead() {
        refused(joined(), new SubmitJoint(ID), LEAD_PERSON, JointRefusal.NOT_ALL_SIGNED);
        refused(List.of(JointScenario.DRAFTED), new SubmitJoint(ID), LEAD_PERSON, JointRefusal.NOBODY_JOINED);
        refused(signed(), new SubmitJoint(ID), signatory(D), SharedRefusal.NOT_ALLOWED);
    }

    /** The lead company bears what the government may not. */
    @Test
    void leavesEachMemberNoMorePublicMoneyThanTheCapsOfItsGroup() {
        scenario.limited(D, Money.ofYuan("100000.00"));
        var split = submitted().split();
        assertThat(split.outcome()).isEqualTo(JointSplit.Outcome.BALANCED);
        assertThat(split.members().getLast().shareOf(Party.GOVERNMENT)).isEqualTo(Money.ofYuan("100000.00"));
        assertThat(split.shareOf(Party.LEAD)).isEqualTo(Money.ofYuan("860000.00"));
    }

    /** Both count under one cap: what the first takes is not there for the second, whoever is asked first. */
    @Test
    void countsTheRoomOfAGroupOnceForAllItsMembers() {
        var alone = submitted().split();
        var c = MEMBERS.get(2);
        var first = publicMoney(alone, c);
        scenario.limited(c, first.plus(Money.ofYuan("1000.00"))).related(c, D);
        var split = submitted().split();
        assertThat(split.outcome()).isEqualTo(JointSplit.Outcome.BALANCED);
        assertThat(publicMoney(split, c)).isEqualTo(first);
        assertThat(publicMoney(split, D)).isEqualTo(Money.ofYuan("1000.00"));
    }

    @Test
    void leavesNothingToTheSecondWhereTheFirstTakesAll() {
        var c = MEMBERS.get(2);
        scenario.limited(c, Money.ofYuan("50000.00")).related(c, D);
        var split = submitted().split();
        assertThat(publicMoney(split, c)).isEqualTo(Money.ofYuan("50000.00"));
        assertThat(publicMoney(split, D)).isEqualTo(Money.ZERO);
    }

    private static Money publicMoney(JointSplit split, String uscc) {
        return split.members().stream()
                .filter(member -> member.uscc().equals(uscc))
                .map(member -> member.shareOf(Party.GOVERNMENT).plus(member.shareOf(Party.ASSOCIATION)))
                .findFirst()
                .orElseThrow();
    }

    /** Of its million, a part of the shared cost included, 950,000 are paid from elsewhere. */
    @Test
    void leavesRoomForThePublicMoneyThatAMemberDeclares() {
        var signed = statement(D);
        var funded = new Statement(
                signed.project(),
                signed.ownLines(),
                signed.offers(),
                new DeclaredFunding(List.of(new OtherFunding("市级专项", Money.ofYuan("950000.00"))), List.of()),
                null,
                signed.figures());
        var given = new ArrayList<>(signed());
        given.add(new MemberPartSigned(ID, D, funded, "x", NOW));
        assertThat(submitted(given).split().members().getLast().shareOf(Party.GOVERNMENT))
                .isEqualTo(Money.ofYuan("50000.00"));
    }

    @Test
    void refusesWhatIsNotBalanced() {
        var poor = new Statement(
                statement(D).project(),
                statement(D).ownLines(),
                List.of(new Offer(Party.LEAD, null, Money.ofYuan("1000.00"))),
                statement(D).funding(),
                null,
                statement(D).figures());
        var given = new ArrayList<>(signed());
        given.add(new MemberPartSigned(ID, D, poor, "x", NOW));
        refused(given, new SubmitJoint(ID), LEAD_PERSON, JointRefusal.JOINT_NOT_BALANCED);
        assertThat(scenario.sent).isEmpty();
    }

    @Test
    void handsInAgainOnlyWhatWasSentBackAndSignedAnew() {
        var given = handedIn();
        scenario.fixture()
                .given(given)
                .when(new SubmitJoint(ID), as(LEAD_PERSON))
                .expectNoEvents();
        given.add(new MemberPartSigned(ID, D, statement(D), "id-of-" + D, NOW));
        scenario.sent.clear();
        scenario.fixture()
                .given(given)
                .when(new SubmitJoint(ID), as(LEAD_PERSON))
                .expectSuccessfulHandlerExecution();
        assertThat(scenario.sent).singleElement().isInstanceOf(SubmitMember.class);
    }

    @Test
    void changesFreelyNoLonger() {
        refused(handedIn(), new SetSharedCost(ID, SharedCost.NONE), LEAD_PERSON, JointRefusal.ALREADY_HANDED_IN);
        refused(handedIn(), new DeclineMembership(ID, D, "r"), signatory(D), JointRefusal.ALREADY_HANDED_IN);
    }

    @Test
    void isGrantedWithItsLastMember() {
        var given = handedIn();
        MEMBERS.subList(0, 3).forEach(uscc -> given.add(new MemberGranted(ID, uscc, NOW)));
        var system = as(SystemCaller.named("test"));
        scenario.fixture()
                .given(given)
                .when(new RecordMemberGranted(ID, D), system)
                .expectEvents(new MemberGranted(ID, D, NOW), new JointApplicationGranted(ID, NOW));
        scenario.fixture()
                .given(given)
                .when(new RecordMemberGranted(ID, MEMBERS.getFirst()), system)
                .expectNoEvents();
    }

    @Test
    void letsAMemberGoWhenBothSidesConfirmedTheSameFigures() {
        var confirmed = confirmedByLead();
        var given = handedIn();
        given.add(confirmed);
        var again = new ConfirmExit(ID, D, confirmed.digest(), "r");
        refused(given, again, LEAD_PERSON, JointRefusal.EXIT_CONFIRMED_BY_SIDE);
        scenario.sent.clear();
        scenario.fixture()
                .given(given)
                .when(again, as(OFFICER))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(events -> {
                    var left = (MemberLeft) events.getLast();
                    return left.after().members().size() == 3
                            && left.confirmedByLead().equals(LEAD_PERSON.id())
                            && left.confirmedBySecretariat().equals(OFFICER.id());
                })));
        assertThat(scenario.sent.getFirst()).isInstanceOf(LeaveJoint.class);
        assertThat(scenario.sent.subList(1, 4))
                .allMatch(command ->
                        command instanceof PinJointPart pin && pin.part().members() == 3);
    }

    @Test
    void refusesAnExitThatNobodyLookedAtOrThatBreaksAnAgreement() {
        var digest = confirmedByLead().digest();
        refused(handedIn(), new ConfirmExit(ID, D, "0", "r"), LEAD_PERSON, JointRefusal.EXIT_PREVIEW_STALE);
        refused(handedIn(), new ConfirmExit(ID, D, digest, " "), LEAD_PERSON, JointRefusal.EXIT_REASON_MISSING);
        refused(handedIn(), new ConfirmExit(ID, D, digest, "r"), signatory(D), SharedRefusal.NOT_ALLOWED);
        refused(handedIn(), new ConfirmExit(ID, "nobody", digest, "r"), LEAD_PERSON, JointRefusal.NOT_A_MEMBER);
        scenario.with(MEMBERS.getFirst(), ApplicationStatus.ACCEPTED);
        refused(handedIn(), new ConfirmExit(ID, D, digest, "r"), LEAD_PERSON, JointRefusal.AGREEMENT_BINDS);
    }

    /** The preview's digest follows from the figures alone, so it can be had from any state with the same ones. */
    private MemberExitConfirmed confirmedByLead() {
        var formed = new JointState[] {new JointState.Unknown()};
        handedIn().forEach(event -> formed[0] = formed[0].after(event));
        var clock = Clock.fixed(NOW, JointScenario.GUANGDONG);
        var preview = Leaving.preview(formed[0], D, LEAD_PERSON, scenario.surroundings(), clock);
        assertThat(preview.tiers()).hasSize(3);
        assertThat(preview.obstacles()).isEmpty();
        return new MemberExitConfirmed(ID, D, ExitSide.LEAD, preview.digest(), "迁往外省", LEAD_PERSON.id(), NOW);
    }

    private ArrayList<JointEvent> handedIn() {
        var events = new ArrayList<>(signed());
        events.add(submitted());
        scenario.sent.clear();
        return events;
    }

    private JointApplicationSubmitted submitted() {
        return submitted(signed());
    }

    private JointApplicationSubmitted submitted(List<? extends JointEvent> given) {
        var events = new ArrayList<JointApplicationSubmitted>();
        scenario.fixture()
                .given(given)
                .when(new SubmitJoint(ID), as(LEAD_PERSON))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(all -> {
                    events.add((JointApplicationSubmitted) all.getFirst());
                    return all.size() == 1;
                })));
        return events.getFirst();
    }

    private void refused(List<? extends JointEvent> given, JointCommand command, Caller caller, Refusal refusal) {
        scenario.fixture()
                .given(given)
                .when(command, as(caller))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}

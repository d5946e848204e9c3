package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FACTS;
import static org.gongdan.subsidy.application.Scenario.FIRST_APPROVED;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.LINES;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PART;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.SECOND_APPROVER;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.TODAY;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitMember;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

/** What a joint application does with the application of a member. */
class JoiningTest {

    private static final Caller SYSTEM = SystemCaller.named("test");
    private static final JointPartPinned PINNED = new JointPartPinned(ID, PART, null, null, NOW);
    private static final SubmitMember SUBMIT =
            new SubmitMember(ID, PART, PROJECT, LINES, List.of(), DeclaredFunding.NONE, null, SIGNATORY.id());

    @Test
    void pinsAPartToADraftAndTheSameOneOnce() {
        today().given(upTo(MEASURED))
                .when(new PinJointPart(ID, PART), as(SYSTEM))
                .expectEvents(PINNED);
        today().given(and(upTo(MEASURED), PINNED))
                .when(new PinJointPart(ID, PART), as(SYSTEM))
                .expectNoEvents();
    }

    @Test
    void submitsWhatTheMemberSignedWithTheFactsOfTheJointProject() {
        today().given(and(upTo(MEASURED), PINNED))
                .when(SUBMIT, as(SYSTEM))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(events -> {
                    var submitted = (ApplicationSubmitted) events.getFirst();
                    return submitted.facts().equals(PART.added(FACTS))
                            && submitted.signedBy().equals(SIGNATORY.id())
                            && submitted.facts().plain().contains("memberCount=4, mode=CLUSTER")
                            && events.size() == 2;
                })));
    }

    @Test
    void refusesWhatChangedAfterTheSignature() {
        var other = new SubmitMember(
                ID, PART, PROJECT, List.of(LINES.getFirst()), List.of(), DeclaredFunding.NONE, null, SIGNATORY.id());
        today().given(and(upTo(MEASURED), PINNED))
                .when(other, as(SYSTEM))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.SIGNED_PART_CHANGED);
    }

    @Test
    void isNeitherHandedInNorWithdrawnAlone() {
        var given = and(upTo(MEASURED), PINNED);
        today().given(given)
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectExceptionDetails(ApplicationRefusal.SUBMITTED_BY_JOINT);
        today().given(given)
                .when(new WithdrawApplication(ID, "r"), as(SIGNATORY))
                .expectExceptionDetails(ApplicationRefusal.LEAVES_BY_JOINT);
    }

    @Test
    void keepsItsOwnLinesApartFromTheSharedOnes() {
        today().given(and(upTo(MEASURED), PINNED))
                .when(new SetCostLines(ID, LINES, List.of()), as(PREPARER))
                .expectNoEvents();
        var dossier = Scenario.dossier().joining(PART);
        assertThat(dossier.costLines()).isEqualTo(LINES);
        assertThat(Money.sum(dossier.allLines(), line -> line.amount())).isEqualTo(Money.ofYuan("112500.00"));
        assertThat(FactsOf.of(dossier, ENTERPRISE, TODAY)).isEqualTo(PART.added(FACTS));
    }

    @Test
    void proposesTheTierWithItsPartOfTheSharedCost() {
        today().given(and(upTo(ELIGIBLE), new JointPartPinned(ID, PART, PART.added(FACTS), null, NOW)))
                .when(new ProposeTier(ID, FUNDS), as(OFFICER))
                .expectEventsMatching(
                        Matchers.payloadsMatching(Matchers.predicate(events -> ((TierProposed) events.getFirst())
                                .award()
                                .split()
                                .basis()
                                .eligibleCost()
                                .equals(Money.ofYuan("112500.00")))));
    }

    @Test
    void givesAnOfferBackWhenItsPartChangesSoThatItIsProposedAnew() {
        var pinned = new JointPartPinned(ID, PART, PART.added(FACTS), AWARD, NOW);
        today().given(upTo(OFFERED))
                .when(new PinJointPart(ID, PART), as(SYSTEM))
                .expectEvents(pinned);
        today().given(and(upTo(OFFERED), pinned))
                .when(new ProposeTier(ID, FUNDS), as(OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void grantsNothingBeforeTheWholeIsComplete() {
        var reason = new Bilingual("还有成员未建议档位", "a member has no proposal yet");
        new AggregateTestFixture<>(Application.class)
                .registerInjectableResource(Clock.fixed(NOW, Scenario.GUANGDONG))
                .registerInjectableResource((JointApplications) _ -> Optional.of(reason))
                .registerInjectableResource(PilotRules.of(Scenario.RULES))
                .registerInjectableResource(new GroupAwards())
                .given(memberUpToFirstApproval())
                .when(new ApproveTier(ID), as(SECOND_APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.JOINT_NOT_COMPLETE);
        today().given(memberUpToFirstApproval())
                .when(new ApproveTier(ID), as(SECOND_APPROVER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void countsNoLongerUnderCapsWhatItsPartSupersedesOrItLeavesWith() {
        var caps = new GroupAwards();
        var superseding = new PinJointPart(ID, PART);
        Scenario.on(NOW, _ -> Optional.of(ENTERPRISE), PilotRules.open(), caps)
                .given(upTo(OFFERED))
                .when(superseding, as(SYSTEM))
                .expectSuccessfulHandlerExecution();
        Scenario.on(NOW, _ -> Optional.of(ENTERPRISE), PilotRules.open(), caps)
                .given(upTo(OFFERED))
                .when(new LeaveJoint(ID, "moved away"), as(SYSTEM))
                .expectSuccessfulHandlerExecution();
        Scenario.on(NOW, _ -> Optional.of(ENTERPRISE), PilotRules.open(), caps)
                .given(upTo(ELIGIBLE))
                .when(superseding, as(SYSTEM))
                .expectSuccessfulHandlerExecution();
        assertThat(caps.givenBack).containsExactly("SUPERSEDED " + ID.value(), "WITHDRAWN " + ID.value());
    }

    @Test
    void isNotHandedInWithOtherFundingThanItsSignatorySigned() {
        var declared = new DeclaredFunding(List.of(new OtherFunding("市级专项", Money.ofYuan("1.00"))), List.of());
        today().given(and(upTo(MEASURED), PINNED))
                .when(new SubmitMember(ID, PART, PROJECT, LINES, List.of(), declared, null, SIGNATORY.id()), as(SYSTEM))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.SIGNED_PART_CHANGED);
    }

    @Test
    void leavesWithWhatWasGranted() {
        today().given(upTo(OFFERED))
                .when(new LeaveJoint(ID, "moved away"), as(SYSTEM))
                .expectEvents(new ApplicationWithdrawn(ID, AWARD, "moved away", NOW));
    }

    private static List<ApplicationEvent> memberUpToFirstApproval() {
        return List.of(
                Scenario.DRAFTED,
                Scenario.COSTED,
                MEASURED,
                PINNED,
                Scenario.SUBMITTED,
                ELIGIBLE,
                Scenario.PROPOSED,
                FIRST_APPROVED);
    }
}

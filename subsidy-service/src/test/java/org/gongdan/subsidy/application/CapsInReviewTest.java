package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FIRST_APPROVED;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.GRANTED;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PROVINCE;
import static org.gongdan.subsidy.application.Scenario.SECOND_APPROVER;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.on;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.DeclineOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ExpireOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.Scenario.Registry;
import org.gongdan.subsidy.cumulation.CumulationRefusal;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the group was awarded before limits what is proposed, and is counted exactly when it is granted. */
class CapsInReviewTest {

    private static final ProposeTier PROPOSE = new ProposeTier(ID, FUNDS);

    /** The rules give 30,000 of government and 20,000 of association for a cost of 100,000. */
    @ParameterizedTest
    @CsvSource({
        "49999.99, 30000.00, 20000.00, 50000.00",
        "50000.00, 30000.00, 20000.00, 50000.00",
        "50000.01, 30000.00, 19999.99, 50000.01",
        "75000.00, 25000.00,     0.00, 75000.00",
        "99999.99,     0.01,     0.00, 99999.99"
    })
    void proposesWithinWhatIsLeft(String used, String government, String association, String enterprise) {
        var proposed = proposalOf(PilotRules.capped(null, PilotRules.yearly("100000.00")), before(used), List.of());
        assertThat(proposed.award().shareOf(Party.GOVERNMENT)).isEqualTo(Money.ofYuan(government));
        assertThat(proposed.award().shareOf(Party.ASSOCIATION)).isEqualTo(Money.ofYuan(association));
        assertThat(proposed.award().shareOf(Party.ENTERPRISE)).isEqualTo(Money.ofYuan(enterprise));
    }

    @Test
    void pinsTheRoomsFromWhichTheSplitFollowsAgain() {
        var rules = PilotRules.capped(null, PilotRules.yearly("100000.00"));
        var proposed = proposalOf(rules, before("75000.00"), List.of());
        assertThat(proposed.rooms()).hasSize(1);
        assertThat(SplitAttempt.of(rules, Scenario.FACTS, Scenario.dossier(), Scenario.DATES, proposed.rooms()))
                .isEqualTo(new SplitAttempt.Found(proposed.award().split()));
    }

    @Test
    void refusesAProposalUnderACapThatIsFull() {
        for (var rules : List.of(
                PilotRules.capped(null, PilotRules.yearly("75000.00")),
                PilotRules.capped(null, PilotRules.projects(1)))) {
            under(rules, before("75000.00"))
                    .given(upTo(ELIGIBLE))
                    .when(PROPOSE, as(OFFICER))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.CAP_FULL);
        }
    }

    @Test
    void doesNotCountAnAwardAgainstItself() {
        var own = granted(ID.value(), "50000.00");
        var rules = PilotRules.capped(null, PilotRules.yearly("50000.00"));
        under(rules, new GroupAwards(own))
                .given(and(upTo(GRANTED), new FundsAwaited(ID, PROVINCE, Money.ofYuan("1.00"), NOW)))
                .when(PROPOSE, as(OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    /** The highest rate is 60 %, so that with 15,000 from elsewhere 45,000 are left for both funders. */
    @ParameterizedTest
    @CsvSource({
        "10000.00, 30000.00, 20000.00",
        "10000.01, 30000.00, 19999.99",
        "15000.00, 30000.00, 15000.00",
        "59999.99,     0.01,     0.00"
    })
    void takesOtherPublicMoneyOffTheHighestRate(String other, String government, String association) {
        var rules = PilotRules.capped(Rate.ofPercent("60"));
        var declared = new FundingDeclared(
                ID, new DeclaredFunding(List.of(new OtherFunding("市级专项", Money.ofYuan(other))), List.of()), NOW);
        var proposed = proposalOf(rules, new GroupAwards(), List.of(declared));
        assertThat(proposed.award().shareOf(Party.GOVERNMENT)).isEqualTo(Money.ofYuan(government));
        assertThat(proposed.award().shareOf(Party.ASSOCIATION)).isEqualTo(Money.ofYuan(association));
    }

    @Test
    void neverFundsMoreThanTheWholeCost() {
        var declared = new FundingDeclared(
                ID, new DeclaredFunding(List.of(new OtherFunding("x", Money.ofYuan("80000.00"))), List.of()), NOW);
        var proposed = proposalOf(PilotRules.version(1), new GroupAwards(), List.of(declared));
        assertThat(proposed.award()
                        .shareOf(Party.GOVERNMENT)
                        .plus(proposed.award().shareOf(Party.ASSOCIATION)))
                .isEqualTo(Money.ofYuan("20000.00"));
    }

    @Test
    void countsAtTheSecondApprovalAndNotBefore() {
        var awards = new GroupAwards();
        var rules = PilotRules.capped(null, PilotRules.yearly("50000.00"));
        under(rules, awards).given(upTo(Scenario.PROPOSED)).when(new ApproveTier(ID), as(Scenario.APPROVER));
        assertThat(awards.held).isEmpty();
        under(rules, awards)
                .given(upTo(FIRST_APPROVED))
                .when(new ApproveTier(ID), as(SECOND_APPROVER))
                .expectEvents(GRANTED);
        assertThat(awards.held).hasSize(1);
        assertThat(awards.held.getFirst().amounts())
                .containsEntry(Party.GOVERNMENT, AWARD.shareOf(Party.GOVERNMENT))
                .containsEntry(Party.ASSOCIATION, AWARD.shareOf(Party.ASSOCIATION));
    }

    @Test
    void refusesTheGrantWhenTheRoomHasGoneAndNeverReducesIt() {
        under(PilotRules.capped(null, PilotRules.yearly("100000.00")), before("50000.01"))
                .given(upTo(FIRST_APPROVED))
                .when(new ApproveTier(ID), as(SECOND_APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(CumulationRefusal.CAP_ROOM_GONE);
    }

    @Test
    void givesBackHoweverTheGrantEnds() {
        var awaited = new FundsAwaited(ID, PROVINCE, Money.ofYuan("1.00"), NOW);
        var given = Map.of(
                "WITHDRAWN", new WithdrawApplication(ID, "r"),
                "DECLINED", new DeclineOffer(ID, "r"),
                "REJECTED", new RejectApplication(ID, "r"),
                "PROPOSED_ANEW", PROPOSE,
                "EXPIRED", new ExpireOffer(ID));
        given.forEach((cause, command) -> {
            var awards = new GroupAwards();
            var isOffered = command instanceof DeclineOffer || command instanceof ExpireOffer;
            var caller = command instanceof ExpireOffer
                    ? SystemCaller.named("test")
                    : command instanceof RejectApplication || command instanceof ProposeTier ? OFFICER : SIGNATORY;
            on(Instant.parse("2026-04-02T00:00:00Z"), new Registry(List.of(ENTERPRISE)), PilotRules.open(), awards)
                    .given(isOffered ? upTo(OFFERED) : and(upTo(GRANTED), awaited))
                    .when(command, as(caller))
                    .expectSuccessfulHandlerExecution();
            assertThat(awards.givenBack).containsExactly(cause + " " + ID.value());
        });
    }

    @Test
    void givesNothingBackThatWasNeverGranted() {
        var awards = new GroupAwards();
        under(PilotRules.version(1), awards)
                .given(upTo(FIRST_APPROVED))
                .when(new WithdrawApplication(ID, "r"), as(SIGNATORY))
                .expectSuccessfulHandlerExecution();
        under(PilotRules.version(1), awards)
                .given(upTo(FIRST_APPROVED))
                .when(new RejectApplication(ID, "r"), as(OFFICER))
                .expectSuccessfulHandlerExecution();
        assertThat(awards.givenBack).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99999.99, true", "100000.00, false"})
    void findsAtSubmissionWhetherACapHasRoom(String used, boolean holds) {
        var rules = PilotRules.capped(null, PilotRules.yearly("100000.00"));
        var found = new ArrayList<EligibilityFound>();
        under(rules, before(used))
                .given(upTo(MEASURED))
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Recorded.last(EligibilityFound.class, found));
        var finding = found.getFirst().findings().stream()
                .filter(each -> each.rule().equals("caps-have-room"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.holds()).isEqualTo(holds);
        assertThat(finding.reason().en()).contains(Money.ofYuan(used).grouped());
        assertThat(found.getFirst().rooms()).hasSize(1);
    }

    private static TierProposed proposalOf(RuleSet rules, GroupAwards awards, List<FundingDeclared> declared) {
        var events = new ArrayList<ApplicationEvent>(upTo(MEASURED));
        events.addAll(declared);
        events.addAll(List.of(Scenario.SUBMITTED, ELIGIBLE));
        var found = new ArrayList<TierProposed>();
        under(rules, awards)
                .given(events)
                .when(PROPOSE, as(OFFICER))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Recorded.last(TierProposed.class, found));
        return found.getFirst();
    }

    private static FixtureConfiguration<Application> under(RuleSet rules, GroupAwards awards) {
        return on(NOW, new Registry(List.of(ENTERPRISE)), PilotRules.of(rules), awards);
    }

    private static GroupAwards before(String government) {
        return new GroupAwards(granted("application-0", government));
    }

    private static GrantedAward granted(String award, String government) {
        return new GrantedAward(
                award,
                USCC,
                PilotRules.ID,
                1,
                "另一条产线",
                "another-scenario",
                Scenario.PROJECT.startsOn(),
                Scenario.PROJECT.endsOn(),
                Map.of(Party.GOVERNMENT, Money.ofYuan(government)),
                List.of(),
                Scenario.TODAY);
    }
}

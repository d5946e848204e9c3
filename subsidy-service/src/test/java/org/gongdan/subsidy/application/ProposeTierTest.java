package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.DUES;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FIRST_APPROVED;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.GRANTED;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.INELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PROPOSED;
import static org.gongdan.subsidy.application.Scenario.PROVINCE;
import static org.gongdan.subsidy.application.Scenario.SUBMITTED;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.on;
import static org.gongdan.subsidy.application.Scenario.person;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.Scenario.Purse;
import org.gongdan.subsidy.application.Scenario.Registry;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.Test;

class ProposeTierTest {

    private static final ProposeTier PROPOSE = new ProposeTier(ID, FUNDS);

    @Test
    void placesTheApplicationInItsTierWithTheSplitOfTheRules() {
        today().given(upTo(ELIGIBLE)).when(PROPOSE, as(OFFICER)).expectEvents(PROPOSED);
        org.assertj.core.api.Assertions.assertThat(AWARD.shareOf(Party.GOVERNMENT))
                .isEqualTo(Money.ofYuan("30000.00"));
    }

    @Test
    void decidesUnderThePinnedVersionThoughALaterOneIsInForce() {
        var programmes = PilotRules.of(PilotRules.version(1), PilotRules.version(2));
        var now = Instant.parse("2026-03-20T00:00:00Z");
        on(now, new Registry(List.of(ENTERPRISE)), programmes)
                .given(upTo(ELIGIBLE))
                .when(PROPOSE, as(OFFICER))
                .expectEvents(new TierProposed(ID, AWARD, List.of(), OFFICER.id(), now));
    }

    @Test
    void changesNothingWhenTheSameAwardIsProposedAgain() {
        today().given(upTo(FIRST_APPROVED))
                .when(PROPOSE, as(OFFICER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void startsTheApprovalsAnewWithAnotherAward() {
        var otherFunds = Map.of(Party.GOVERNMENT, new FundId("fund-province-2026"), Party.ASSOCIATION, DUES);
        var before = new TierProposed(
                ID,
                new Award(AWARD.programmeId(), 1, "B", AWARD.split(), Map.of(Party.ASSOCIATION, DUES)),
                List.of(),
                "x",
                NOW);
        today().given(and(upTo(ELIGIBLE), before, FIRST_APPROVED))
                .when(new ProposeTier(ID, otherFunds), as(OFFICER))
                .expectEvents(PROPOSED);
    }

    @Test
    void proposesOtherFundsWhileThoseOfTheGrantAreMissing() {
        var awaited = new FundsAwaited(ID, PROVINCE, Money.ofYuan("1.00"), NOW);
        today().given(and(upTo(GRANTED), awaited)).when(PROPOSE, as(OFFICER)).expectEvents(PROPOSED);
    }

    @Test
    void ignoresAFundThatNoShareNeeds() {
        var more =
                Map.of(Party.GOVERNMENT, PROVINCE, Party.ASSOCIATION, DUES, Party.LEAD, new FundId("fund-of-the-lead"));
        today().given(upTo(ELIGIBLE))
                .when(new ProposeTier(ID, more), as(OFFICER))
                .expectEvents(PROPOSED);
    }

    @Test
    void refusesAShareWithoutAFund() {
        refusesFunds(Map.of(Party.GOVERNMENT, PROVINCE), ApplicationRefusal.FUND_MISSING);
    }

    @Test
    void refusesAFundThatDoesNotExist() {
        refusesGovernmentFund(new FundId("fund-nowhere"), ApplicationRefusal.FUND_UNKNOWN);
    }

    @Test
    void refusesAFundOfAnotherFunder() {
        refusesGovernmentFund(DUES, ApplicationRefusal.FUND_OF_OTHER_FUNDER);
    }

    @Test
    void refusesAClosedFund() {
        refusesGovernmentFund(Purse.CLOSED, ApplicationRefusal.FUND_NOT_OPEN);
    }

    @Test
    void refusesAFundOfAnotherYear() {
        refusesGovernmentFund(Purse.LAST_YEARS, ApplicationRefusal.FUND_OF_OTHER_YEAR);
    }

    @Test
    void refusesWhatTheRulesCannotBalance() {
        on(NOW, new Registry(List.of(ENTERPRISE)), PilotRules.of(PilotRules.contradictory()))
                .given(upTo(ELIGIBLE))
                .when(PROPOSE, as(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.SPLIT_NOT_BALANCED);
    }

    @Test
    void refusesAnIneligibleApplication() {
        refused(and(upTo(SUBMITTED), INELIGIBLE), ApplicationRefusal.NOT_ELIGIBLE);
    }

    @Test
    void refusesADraft() {
        refused(upTo(MEASURED), ApplicationRefusal.NOT_SUBMITTED);
    }

    @Test
    void refusesWhatIsOfferedAlready() {
        refused(upTo(OFFERED), ApplicationRefusal.ALREADY_GRANTED);
    }

    @Test
    void refusesAnOfficerOfTheApplicant() {
        today().given(upTo(ELIGIBLE))
                .when(PROPOSE, as(person("two-hats", USCC, Role.OFFICER)))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.OFFICIAL_OF_APPLICANT);
    }

    private static void refusesGovernmentFund(FundId fund, Refusal refusal) {
        refusesFunds(Map.of(Party.GOVERNMENT, fund, Party.ASSOCIATION, DUES), refusal);
    }

    private static void refusesFunds(Map<Party, FundId> funds, Refusal refusal) {
        today().given(upTo(ELIGIBLE))
                .when(new ProposeTier(ID, funds), as(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    private static void refused(List<? extends ApplicationEvent> given, Refusal refusal) {
        today().given(given).when(PROPOSE, as(OFFICER)).expectNoEvents().expectExceptionDetails(refusal);
    }
}

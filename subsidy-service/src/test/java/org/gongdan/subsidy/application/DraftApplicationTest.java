package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.ApplicationRefusal.ALREADY_DRAFTED;
import static org.gongdan.subsidy.application.ApplicationRefusal.ENTERPRISE_UNKNOWN;
import static org.gongdan.subsidy.application.ApplicationRefusal.FACT_OF_REGISTRY;
import static org.gongdan.subsidy.application.ApplicationRefusal.PROGRAMME_UNKNOWN;
import static org.gongdan.subsidy.application.ApplicationRefusal.PROJECT_DATES_REVERSED;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.OTHER_USCC;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftApplicationTest {

    private static final DraftApplication DRAFT = new DraftApplication(ID, USCC, PilotRules.ID, PROJECT);

    @Test
    void opensADraftOfOnesOwnEnterprise() {
        today().givenNoPriorActivity().when(DRAFT, as(PREPARER)).expectEvents(DRAFTED);
    }

    @Test
    void changesNothingWhenRepeatedEvenMuchLater() {
        today().given(upTo(OFFERED)).when(DRAFT, as(PREPARER)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnotherContentUnderTheSameId() {
        var other = new DraftApplication(ID, USCC, PilotRules.ID, lasting("2026-05-01", "2026-06-01", Facts.none()));
        today().given(DRAFTED).when(other, as(PREPARER)).expectNoEvents().expectExceptionDetails(ALREADY_DRAFTED);
    }

    @Test
    void hidesAnotherEnterprise() {
        today().givenNoPriorActivity()
                .when(DRAFT, as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    @Test
    void refusesTheSecretariat() {
        today().givenNoPriorActivity()
                .when(DRAFT, as(OFFICER))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_ALLOWED);
    }

    @Test
    void refusesAnEnterpriseThatIsNotRegistered() {
        today().givenNoPriorActivity()
                .when(new DraftApplication(ID, OTHER_USCC, PilotRules.ID, PROJECT), as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(ENTERPRISE_UNKNOWN);
    }

    @Test
    void refusesAProgrammeWithoutRulesInForce() {
        today().givenNoPriorActivity()
                .when(new DraftApplication(ID, USCC, ProgrammeId.ofCode("nowhere"), PROJECT), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(PROGRAMME_UNKNOWN);
    }

    @Test
    void refusesAProjectThatEndsBeforeItStarts() {
        var reversed = new DraftApplication(ID, USCC, PilotRules.ID, lasting("2026-05-02", "2026-05-01", Facts.none()));
        today().givenNoPriorActivity()
                .when(reversed, as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(PROJECT_DATES_REVERSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = KnownFact.class,
            names = {
                "SIZE_CLASS",
                "INDUSTRY",
                "REGION",
                "MATURITY_BEFORE",
                "YEARS_SINCE_FOUNDING",
                "START_UP",
                "SCENARIO"
            })
    void refusesFactsThatTheRegistrySupplies(KnownFact fact) {
        var declaring = lasting("2026-05-01", "2026-06-01", Facts.none().with(fact, "MICRO"));
        today().given(List.of())
                .when(new DraftApplication(ID, USCC, PilotRules.ID, declaring), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(FACT_OF_REGISTRY);
    }

    private static Project lasting(String from, String to, Facts declared) {
        return new Project("t", "d", "visual-inspection", LocalDate.parse(from), LocalDate.parse(to), declared);
    }
}

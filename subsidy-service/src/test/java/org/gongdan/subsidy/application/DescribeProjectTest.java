package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.LocalDate;
import org.gongdan.subsidy.application.ApplicationCommand.DescribeProject;
import org.gongdan.subsidy.application.ApplicationEvent.ProjectDescribed;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class DescribeProjectTest {

    private static final Project OTHER = project(LocalDate.parse("2026-10-31"), Facts.none());

    @Test
    void changesTheProjectOfADraft() {
        today().given(DRAFTED)
                .when(new DescribeProject(ID, OTHER), as(PREPARER))
                .expectEvents(new ProjectDescribed(ID, OTHER, NOW));
    }

    @Test
    void changesNothingWhenNothingIsDifferent() {
        today().given(DRAFTED)
                .when(new DescribeProject(ID, PROJECT), as(PREPARER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesReversedDates() {
        var reversed = project(PROJECT.startsOn().minusDays(1), Facts.none());
        today().given(DRAFTED)
                .when(new DescribeProject(ID, reversed), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.PROJECT_DATES_REVERSED);
    }

    @Test
    void refusesFactsThatTheRegistrySupplies() {
        var posing = project(PROJECT.endsOn(), Facts.none().with(KnownFact.SIZE_CLASS, "MICRO"));
        today().given(DRAFTED)
                .when(new DescribeProject(ID, posing), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.FACT_OF_REGISTRY);
    }

    @Test
    void refusesAfterSubmission() {
        today().given(upTo(ELIGIBLE))
                .when(new DescribeProject(ID, OTHER), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.NOT_A_DRAFT);
    }

    @Test
    void hidesTheDraftOfAnotherEnterprise() {
        today().given(DRAFTED)
                .when(new DescribeProject(ID, OTHER), as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static Project project(LocalDate endsOn, Facts declared) {
        return new Project("新标题", "", "visual-inspection", PROJECT.startsOn(), endsOn, declared);
    }
}

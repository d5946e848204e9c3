package org.gongdan.subsidy.catalogue;

import static org.gongdan.subsidy.catalogue.CatalogueExamples.INSPECTION;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.NOW;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.OFFICER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.asOfficer;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.fixture;

import org.gongdan.subsidy.catalogue.ScenarioCommand.PublishScenario;
import org.gongdan.subsidy.catalogue.ScenarioEvent.ScenarioPublished;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;

class PublishScenarioTest {

    private static final ScenarioId ID = ScenarioId.ofCode("visual-inspection");

    @Test
    void publishesTheFirstVersion() {
        fixture(PublishedScenario.class)
                .givenNoPriorActivity()
                .when(publish(INSPECTION), asOfficer())
                .expectEvents(published(INSPECTION));
    }

    @Test
    void publishesALaterVersionAndMaySkipNumbers() {
        fixture(PublishedScenario.class)
                .given(published(INSPECTION))
                .when(publish(version(5, "视觉")), asOfficer())
                .expectEvents(published(version(5, "视觉")));
    }

    @Test
    void changesNothingWhenAnyVersionIsRepeated() {
        fixture(PublishedScenario.class)
                .given(published(INSPECTION), published(version(2, "视觉")))
                .when(publish(INSPECTION), asOfficer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void keepsWhatWasPublished() {
        fixture(PublishedScenario.class)
                .given(published(INSPECTION))
                .when(publish(version(1, "别的")), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.SCENARIO_VERSION_FIXED);
    }

    @Test
    void refusesAVersionBeforeTheOneInForce() {
        fixture(PublishedScenario.class)
                .given(published(version(3, "视觉")))
                .when(publish(version(2, "视觉")), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.SCENARIO_VERSION_OLD);
    }

    private static Scenario version(int version, String name) {
        return new Scenario(
                INSPECTION.code(),
                version,
                new Bilingual(name, name),
                INSPECTION.summary(),
                INSPECTION.industries(),
                INSPECTION.functions(),
                INSPECTION.kpis());
    }

    private static PublishScenario publish(Scenario scenario) {
        return new PublishScenario(ID, scenario);
    }

    private static ScenarioPublished published(Scenario scenario) {
        return new ScenarioPublished(ID, scenario, OFFICER.id(), NOW);
    }
}

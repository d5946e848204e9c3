package org.gongdan.subsidy.catalogue;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a scenario; stored for ever, so records here are only ever added to. */
public sealed interface ScenarioEvent {

    ScenarioId scenarioId();

    /** @param scenario all of it, so that what an application pinned can be read for ever */
    @Revision("1")
    record ScenarioPublished(ScenarioId scenarioId, Scenario scenario, String publishedBy, Instant publishedAt)
            implements ScenarioEvent {}
}

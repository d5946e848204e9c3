package org.gongdan.subsidy.catalogue;

import java.util.TreeMap;
import org.gongdan.subsidy.catalogue.ScenarioEvent.ScenarioPublished;

/** What has been published of a scenario. */
sealed interface ScenarioState {

    record Unknown() implements ScenarioState {}

    /** All versions by their number: none of them may be published again with other content. */
    record Published(TreeMap<Integer, Scenario> versions) implements ScenarioState {}

    default ScenarioState after(ScenarioEvent event) {
        return switch (event) {
            case ScenarioPublished published -> {
                var versions = new TreeMap<Integer, Scenario>();
                if (this instanceof Published(var earlier)) {
                    versions.putAll(earlier);
                }
                versions.put(published.scenario().version(), published.scenario());
                yield new Published(versions);
            }
        };
    }
}

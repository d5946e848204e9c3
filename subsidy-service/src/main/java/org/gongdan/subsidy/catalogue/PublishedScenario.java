package org.gongdan.subsidy.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.ScenarioCommand.PublishScenario;
import org.gongdan.subsidy.catalogue.ScenarioEvent.ScenarioPublished;
import org.gongdan.subsidy.catalogue.ScenarioState.Published;
import org.gongdan.subsidy.catalogue.ScenarioState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Guards one scenario of the catalogue: versions only ever go up, and what was published stays as it was. */
@Aggregate(cache = "aggregateCache")
final class PublishedScenario {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ScenarioId id;

    private ScenarioState state = new Unknown();

    private PublishedScenario() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishScenario command, Caller caller, Clock clock) {
        var scenario = command.scenario();
        if (state instanceof Published(var versions)) {
            var same = versions.get(scenario.version());
            if (scenario.equals(same)) {
                return;
            }
            if (same != null) {
                throw CommandRefused.at(
                        "version", CatalogueRefusal.SCENARIO_VERSION_FIXED, scenario.code(), scenario.version());
            }
            if (scenario.version() < versions.lastKey()) {
                throw CommandRefused.at(
                        "version",
                        CatalogueRefusal.SCENARIO_VERSION_OLD,
                        scenario.code(),
                        scenario.version(),
                        versions.lastKey());
            }
        }
        apply(new ScenarioPublished(command.scenarioId(), scenario, caller.id(), clock.instant()));
    }

    @EventSourcingHandler
    void on(ScenarioEvent event) {
        id = event.scenarioId();
        state = state.after(event);
    }
}

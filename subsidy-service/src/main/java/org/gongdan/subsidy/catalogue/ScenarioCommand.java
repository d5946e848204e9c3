package org.gongdan.subsidy.catalogue;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything a person can ask of a scenario of the catalogue. */
public sealed interface ScenarioCommand {

    @TargetAggregateIdentifier
    ScenarioId scenarioId();

    /** The first version offers the scenario, each later one takes the place of the one before. */
    @AllowedFor(Role.OFFICER)
    record PublishScenario(ScenarioId scenarioId, Scenario scenario) implements ScenarioCommand {}
}

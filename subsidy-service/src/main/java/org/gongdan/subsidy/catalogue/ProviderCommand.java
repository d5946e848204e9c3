package org.gongdan.subsidy.catalogue;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything a person can ask of a provider. */
public sealed interface ProviderCommand {

    @TargetAggregateIdentifier
    ProviderId providerId();

    @AllowedFor(Role.OFFICER)
    record RegisterProvider(ProviderId providerId, ProviderProfile profile) implements ProviderCommand {}

    @AllowedFor(Role.OFFICER)
    record CorrectProvider(ProviderId providerId, ProviderProfile profile) implements ProviderCommand {}
}

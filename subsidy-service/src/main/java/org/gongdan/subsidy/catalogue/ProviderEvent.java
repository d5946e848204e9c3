package org.gongdan.subsidy.catalogue;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a provider; stored for ever, so records here are only ever added to. */
public sealed interface ProviderEvent {

    ProviderId providerId();

    @Revision("1")
    record ProviderRegistered(ProviderId providerId, ProviderProfile profile, String registeredBy, Instant registeredAt)
            implements ProviderEvent {}

    @Revision("1")
    record ProviderCorrected(ProviderId providerId, ProviderProfile profile, String correctedBy, Instant correctedAt)
            implements ProviderEvent {}
}

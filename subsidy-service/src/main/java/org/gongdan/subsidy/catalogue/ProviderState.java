package org.gongdan.subsidy.catalogue;

import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderCorrected;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderRegistered;

/** Whether a provider is known, and as what. */
sealed interface ProviderState {

    record Unknown() implements ProviderState {}

    record Registered(ProviderProfile profile) implements ProviderState {}

    static ProviderState after(ProviderEvent event) {
        return switch (event) {
            case ProviderRegistered registered -> new Registered(registered.profile());
            case ProviderCorrected corrected -> new Registered(corrected.profile());
        };
    }
}

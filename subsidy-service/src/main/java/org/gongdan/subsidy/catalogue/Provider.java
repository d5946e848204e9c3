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
import org.gongdan.subsidy.catalogue.ProviderCommand.CorrectProvider;
import org.gongdan.subsidy.catalogue.ProviderCommand.RegisterProvider;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderCorrected;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderRegistered;
import org.gongdan.subsidy.catalogue.ProviderState.Registered;
import org.gongdan.subsidy.catalogue.ProviderState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.CreditCode;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Guards one provider: registered once under its credit code by the secretariat, which also corrects it. */
@Aggregate(cache = "aggregateCache")
final class Provider {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ProviderId id;

    private ProviderState state = new Unknown();

    private Provider() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterProvider command, Caller caller, Clock clock) {
        if (state instanceof Registered(var profile)) {
            if (profile.equals(command.profile())) {
                return;
            }
            throw new CommandRefused(
                    CatalogueRefusal.PROVIDER_ALREADY_REGISTERED,
                    command.providerId().uscc());
        }
        var uscc = command.providerId().uscc();
        if (!CreditCode.isWellFormed(uscc) || !CreditCode.checkCharacterFits(uscc)) {
            throw CommandRefused.at("uscc", CatalogueRefusal.PROVIDER_CODE_WRONG, uscc);
        }
        requireSound(command.profile());
        apply(new ProviderRegistered(command.providerId(), command.profile(), caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(CorrectProvider command, Caller caller, Clock clock) {
        if (!(state instanceof Registered(var profile))) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        if (!profile.equals(command.profile())) {
            requireSound(command.profile());
            apply(new ProviderCorrected(command.providerId(), command.profile(), caller.id(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ProviderEvent event) {
        id = event.providerId();
        state = ProviderState.after(event);
    }

    private static void requireSound(ProviderProfile profile) {
        if (profile.contact() != null && !profile.contact().isSealed()) {
            throw new IllegalStateException("a contact is stored sealed, see ProviderContacts");
        }
        if (profile.name().isBlank()) {
            throw CommandRefused.at("profile.name", CatalogueRefusal.PROVIDER_NAME_MISSING);
        }
    }
}

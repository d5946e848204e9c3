package org.gongdan.subsidy.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.privacy.ErasureCommand.ConfirmErasure;
import org.gongdan.subsidy.privacy.ErasureCommand.RefuseErasure;
import org.gongdan.subsidy.privacy.ErasureCommand.RequestErasure;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureExecuted;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureRefused;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureRequested;
import org.gongdan.subsidy.privacy.ErasureState.Decided;
import org.gongdan.subsidy.privacy.ErasureState.Requested;
import org.gongdan.subsidy.privacy.ErasureState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards one request to erase a person: asked for by one, decided by another. The deed is done in the transaction of the
 * confirmation, since a record of what did not happen, or a deed without a record, would both be wrong for ever.
 */
@Aggregate
final class Erasure {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ErasureId id;

    private ErasureState state = new Unknown();

    private Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestErasure command, Caller caller, Holdings holdings, Clock clock) {
        if (!(state instanceof Unknown)) {
            return;
        }
        if (!holdings.isHeld(command.person())) {
            throw new CommandRefused(ErasureRefusal.PERSON_UNKNOWN);
        }
        apply(new ErasureRequested(
                command.erasureId(),
                command.person(),
                command.ground(),
                command.reason(),
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(ConfirmErasure command, Caller caller, Holdings holdings, Clock clock) {
        var asked = undecided();
        if (caller.id().equals(asked.requestedBy())) {
            throw new CommandRefused(ErasureRefusal.ERASURE_CONFIRMED_BY_REQUESTER);
        }
        if (caller.id().equals(asked.person())) {
            throw new CommandRefused(ErasureRefusal.ERASURE_CONFIRMED_BY_PERSON);
        }
        if (!holdings.isHeld(asked.person())) {
            throw new CommandRefused(ErasureRefusal.PERSON_UNKNOWN);
        }
        var holding = holdings.of(asked.person());
        if (!holding.digest().equals(command.digest())) {
            throw new CommandRefused(ErasureRefusal.ERASURE_DATA_CHANGED);
        }
        holdings.erase(asked.person());
        apply(new ErasureExecuted(
                command.erasureId(),
                asked.person(),
                holding.erasable(),
                holding.kept(),
                asked.requestedBy(),
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(RefuseErasure command, Caller caller, Clock clock) {
        var _ = undecided();
        if (command.reason().isBlank()) {
            throw CommandRefused.at("reason", ErasureRefusal.ERASURE_REASON_MISSING);
        }
        apply(new ErasureRefused(command.erasureId(), command.reason().strip(), caller.id(), clock.instant()));
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        id = event.erasureId();
        state = ErasureState.after(event);
    }

    private Requested undecided() {
        return switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Decided _ -> throw new CommandRefused(ErasureRefusal.ERASURE_DECIDED);
            case Requested requested -> requested;
        };
    }
}

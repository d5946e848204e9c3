package org.gongdan.subsidy.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SharedRefusal;

/** The aggregates of claims with caches over one store in memory, and an investment that only knows its room. */
final class ClaimStore implements AutoCloseable {

    /** The cost of the agreement in the tests. */
    private record Agreed(Money cost) {}

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final Configuration running;
    private final NestedCommands commands;

    ClaimStore(Money agreed) {
        running = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> events)
                .configureAggregate(cached(Claim.class))
                .configureAggregate(cached(InvoiceUse.class))
                .configureAggregate(cached(ClaimAccount.class))
                .configureAggregate(cached(Room.class))
                .registerComponent(Clock.class, configuration -> ClaimExamples.CLOCK)
                .registerComponent(Agreed.class, configuration -> new Agreed(agreed))
                .registerComponent(ClaimSurroundings.class, configuration -> around(configuration.commandBus()))
                .start();
        commands = new NestedCommands(running.commandBus());
    }

    void send(Object command, Caller caller) {
        commands.send(command, caller);
    }

    List<Object> events() {
        return events.readEvents(null, false)
                .map(EventMessage::getPayload)
                .map(Object.class::cast)
                .toList();
    }

    <T> List<T> eventsOf(Class<T> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        running.shutdown();
    }

    private static ClaimSurroundings around(CommandBus bus) {
        return new ClaimSurroundings(
                ClaimExamples.investments(false),
                ClaimExamples.programmes(),
                ClaimExamples.evidence(),
                new NestedCommands(bus));
    }

    private static <T> AggregateConfigurer<T> cached(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(configuration -> new WeakReferenceCache());
    }

    /** What an investment lets claims take. */
    static final class Room {

        @AggregateIdentifier
        @SuppressWarnings("unused") // read by Axon
        private InvestmentId id;

        private Money taken = Money.ZERO;

        private Room() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(TakeClaimRoom command, Agreed agreed) {
            if (taken.plus(command.cost()).isMoreThan(agreed.cost())) {
                throw new CommandRefused(SharedRefusal.AMOUNT_INVALID, command.cost());
            }
            apply(new ClaimRoomTaken(command.investmentId(), command.claimId(), command.cost(), ClaimExamples.NOW));
        }

        @CommandHandler
        void handle(ReturnClaimRoom command) {
            apply(new ClaimRoomReturned(command.investmentId(), command.claimId(), command.cost(), ClaimExamples.NOW));
        }

        @EventSourcingHandler
        void on(ClaimRoomTaken event) {
            id = event.investmentId();
            taken = taken.plus(event.cost());
        }

        @EventSourcingHandler
        void on(ClaimRoomReturned event) {
            taken = taken.minus(event.cost());
        }
    }
}

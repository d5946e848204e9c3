package org.gongdan.subsidy.fund;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.NestedCommands;

/** Funds over a store in memory, for what happens between two of them. */
final class FundStore implements AutoCloseable {

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final Configuration running;
    private final NestedCommands commands;

    FundStore() {
        running = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> events)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Fund.class))
                .registerComponent(Clock.class, configuration -> FundExamples.CLOCK)
                .registerComponent(
                        NestedCommands.class, configuration -> new NestedCommands(configuration.commandBus()))
                .start();
        commands = new NestedCommands(running.commandBus());
    }

    void send(FundCommand command) {
        send(command, FundExamples.FINANCE);
    }

    void send(FundCommand command, Caller caller) {
        commands.send(command, caller);
    }

    /** In the order in which they were stored. */
    List<FundEvent> events() {
        return events.readEvents(null, false)
                .map(EventMessage::getPayload)
                .map(FundEvent.class::cast)
                .toList();
    }

    List<FundEvent> eventsOf(FundId fund) {
        return events().stream().filter(event -> event.fundId().equals(fund)).toList();
    }

    /** The state that the events of one fund amount to. */
    FundState stateOf(FundId fund) {
        FundState state = new FundState.Unknown();
        for (var event : eventsOf(fund)) {
            state = state.after(event);
        }
        return state;
    }

    FundBook bookOf(FundId fund) {
        return stateOf(fund).known();
    }

    @Override
    public void close() {
        running.shutdown();
    }
}

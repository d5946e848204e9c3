package org.gongdan.subsidy.cumulation;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.NestedCommands;

/** Holders and their accounts with caches over one store in memory. */
final class AwardStore implements AutoCloseable {

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final Configuration running;
    private final NestedCommands commands;

    AwardStore() {
        running = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> events)
                .configureAggregate(cached(AwardHolder.class))
                .configureAggregate(cached(CumulationAccount.class))
                .registerComponent(Clock.class, configuration -> CumulationExamples.CLOCK)
                .registerComponent(
                        Accounts.class, configuration -> new Accounts(new NestedCommands(configuration.commandBus())))
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

    /** What counts in one account now, found from its events alone. */
    List<CountedAward> counted(CumulationAccountId account) {
        var entries = new java.util.TreeMap<String, CountedAward>();
        eventsOf(CumulationEvent.class).stream()
                .filter(event -> event.accountId().equals(account))
                .forEach(event -> {
                    switch (event) {
                        case CumulationEvent.AwardCounted counted ->
                            entries.put(counted.entry().awardId(), counted.entry());
                        case CumulationEvent.AwardUncounted gone ->
                            entries.remove(gone.entry().awardId());
                        case CumulationEvent.CountReduced reduced -> entries.put(reduced.awardId(), reduced.entry());
                        case CumulationEvent.AwardFinished finished ->
                            entries.computeIfPresent(finished.awardId(), (_, entry) -> entry.finished());
                        case CumulationEvent.CountCorrected corrected ->
                            entries.put(corrected.entry().awardId(), corrected.entry());
                    }
                });
        return List.copyOf(entries.values());
    }

    @Override
    public void close() {
        running.shutdown();
    }

    private static <T> AggregateConfigurer<T> cached(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(configuration -> new WeakReferenceCache());
    }
}

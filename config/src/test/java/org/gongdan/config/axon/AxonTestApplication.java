package org.gongdan.config.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A counter, small enough to see the event store through it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({AxonTestApplication.Counter.class, AxonTestApplication.CounterList.class})
class AxonTestApplication {

    static final AtomicInteger REFUSED = new AtomicInteger();

    record Count(@TargetAggregateIdentifier String counterId, int by) {}

    record Increase(@TargetAggregateIdentifier String counterId) {}

    record Refuse(@TargetAggregateIdentifier String counterId) {}

    /** Records something, and is refused then. */
    record CountAndRefuse(@TargetAggregateIdentifier String counterId) {}

    /** Fails as a mistake in the program does. */
    record Fail(@TargetAggregateIdentifier String counterId) {}

    /** Has its counter from when it says so, and takes until the gate is opened. */
    record Linger(@TargetAggregateIdentifier String counterId, CountDownLatch begun, CountDownLatch gate) {

        Linger(String counterId, CountDownLatch gate) {
            this(counterId, new CountDownLatch(1), gate);
        }
    }

    @Revision("1")
    record Counted(String counterId, int by) {}

    @Aggregate(cache = "aggregateCache")
    static final class Counter {

        @AggregateIdentifier
        private String id;

        private int total;

        private Counter() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int handle(Count command) {
            AggregateLifecycle.apply(new Counted(command.counterId(), command.by()));
            return total;
        }

        @CommandHandler
        void handle(Refuse command) {
            REFUSED.incrementAndGet();
            throw new CommandExecutionException("refused on purpose", null);
        }

        @CommandHandler
        void handle(CountAndRefuse command) {
            AggregateLifecycle.apply(new Counted(command.counterId(), 1_000));
            throw new CommandExecutionException("refused too late", null);
        }

        @CommandHandler
        void handle(Fail command) {
            AggregateLifecycle.apply(new Counted(command.counterId(), 1_000));
            throw new IllegalStateException("failed on purpose");
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Linger command) throws InterruptedException {
            command.begun().countDown();
            command.gate().await();
            AggregateLifecycle.apply(new Counted(command.counterId(), 1));
        }

        @CommandHandler
        int handle(Increase command) {
            AggregateLifecycle.apply(new Counted(command.counterId(), 1));
            return total;
        }

        @EventSourcingHandler
        void on(Counted event) {
            id = event.counterId();
            total += event.by();
        }
    }

    /** Notes when each event arrived, and can be told to choke on one counter. */
    @ProcessingGroup("counter-list")
    static class CounterList {

        final List<Counted> seen = new CopyOnWriteArrayList<>();
        final List<Long> delaysMs = new CopyOnWriteArrayList<>();
        volatile String poison = "";
        private final JdbcClient database;

        CounterList(JdbcClient database) {
            this.database = database;
        }

        @EventHandler
        void on(Counted event, @Timestamp java.time.Instant at) {
            if (event.counterId().equals(poison)) {
                database.sql("select 1 / 0").query(Integer.class).single();
            }
            seen.add(event);
            delaysMs.add(System.currentTimeMillis() - at.toEpochMilli());
        }

        @ResetHandler
        void reset() {
            seen.clear();
        }
    }
}

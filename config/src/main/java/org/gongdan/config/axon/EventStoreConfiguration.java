package org.gongdan.config.axon;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The event store and the tokens on PostgreSQL. Every append takes one lock (a trigger of the table does it), so that
 * global order is commit order and a late commit can never be passed by: Axon itself drops such an event by its age.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** How many events of one stream are read at once; a shorter page is the last, which saves an empty read. */
    private static final int PAGE = 100;

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("domain_snapshot")
                .globalIndexColumn("global_index")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .build();
    }

    /** Tells a lost race for a sequence number, which is retried. Axon's own does not know a batch of PostgreSQL. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return DatabaseFailure::isDuplicate;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            EventSchema schema,
            Serializer snapshotSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            org.axonframework.config.Configuration configuration) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(exceptions)
                .schema(schema)
                .snapshotSerializer(snapshotSerializer)
                .eventSerializer(eventSerializer)
                .snapshotFilter(configuration.snapshotFilter())
                .upcasterChain(configuration.upcasterChain())
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(page -> page.size() < PAGE)
                .build();
    }

    /** Events of other nodes are looked for every 25 ms instead of every second, one light query a node. */
    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(
            EventStorageEngine engine,
            Recorded recorded,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            org.axonframework.config.Configuration configuration,
            @Value("${gongdan.events.fetch-delay-ms:25}") long fetchDelayMs) {
        var builder = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(new MultiMessageMonitor<>(
                        recorded, configuration.messageMonitor(EventStore.class, "eventStore")))
                .cachedEvents(10_000)
                .fetchDelay(fetchDelayMs)
                .timeUnit(TimeUnit.MILLISECONDS);
        return new SerializingEventStore(builder, eventSerializer);
    }

    /** Snapshots are written by a thread of their own: the batch that made one due does not wait for it. */
    @Bean
    SpringAggregateSnapshotter aggregateSnapshotter(
            org.axonframework.config.Configuration configuration,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            TransactionManager transactions) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(configuration::repository)
                .transactionManager(transactions)
                .eventStore(eventStore)
                .handlerDefinition(handlers)
                .parameterResolverFactory(parameters)
                .executor(new ThreadPoolExecutor(
                        0,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("snapshots").daemon().factory()))
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("event_token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .build())
                .build();
    }

    /** Without it a replay token can be written but not read back, and a reset projection stops for good. */
    @Bean
    Jackson3SerializerCustomizer replayTokensCanBeRead() {
        return mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }
}

package org.gongdan.config.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How events reach their handlers: tracking processors (woken by a commit of this process, where the pooled ones poll
 * every 500 ms), one segment each (several skip events after a restart in 4.13.0), errors propagated, and a dead-letter
 * queue in every group, so that a poison event parks its own stream and no other.
 */
@Configuration(proxyBeanMethods = false)
class EventProcessingConfiguration {

    /**
     * Events of a read model that is far behind are read ahead in pages, of this many. Few enough to be handled before the
     * collector looks: pages of 1,000 were copied by it so often that a third of a replay was collection.
     */
    private static final int PAGE = 250;

    /** A transaction, and a token, for so many; fewer when no more have happened. */
    private static final int BATCH = 500;

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder().deadLetterTable("dead_letter").build();
    }

    /** @param projecting false in a process that only sends commands, and so leaves the read models to others */
    @Bean
    @Order(0)
    ConfigurerModule eventProcessing(DataSource database, @Value("${gongdan.events.project:true}") boolean projecting) {
        return configurer -> configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .configureDefaultStreamableMessageSource(configuration -> new CatchUpSource(
                        configuration.eventStore(),
                        database,
                        configuration.eventSerializer(),
                        configuration.upcasterChain(),
                        PAGE))
                .registerTrackingEventProcessorConfiguration(
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(BATCH)
                                .andAutoStart(projecting)
                                .andEventAvailabilityTimeout(500, TimeUnit.MILLISECONDS));
    }

    /**
     * Takes the place of Axon's own module, which would give a queue only to the groups named in properties, and so
     * forget the next new one.
     */
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(
            DeadLetterSchema schema, EventProcessorProperties settings) {
        return new DeadLetterQueueProviderConfigurerModule(
                settings, group -> configuration -> queueOf(group, schema, configuration)) {
            @Override
            public void configureModule(Configurer configurer) {
                configurer.eventProcessing().registerDeadLetterQueueProvider(group -> {
                    // without it each event asks the database whether its stream is parked
                    configurer
                            .eventProcessing()
                            .registerDeadLetteringEventHandlerInvokerConfiguration(
                                    group, (_, builder) -> builder.enableSequenceIdentifierCache());
                    return configuration -> queueOf(group, schema, configuration);
                });
            }
        };
    }

    /** Runs in every process, also in one that only sends commands. */
    @Bean
    ForeignAppends foreignAppends(
            JdbcClient jdbc, Cache aggregateCache, @Value("${gongdan.events.fetch-delay-ms:25}") long fetchDelayMs) {
        return new ForeignAppends(jdbc, aggregateCache, Duration.ofMillis(fetchDelayMs));
    }

    @Bean
    SavepointPerEvent savepointPerEvent(ObjectProvider<PlatformTransactionManager> transactions) {
        return new SavepointPerEvent(transactions::getObject);
    }

    @Bean
    BatchedWrites batchedWrites(SavepointPerEvent savepoints) {
        return new BatchedWrites(savepoints);
    }

    @Bean
    ConfigurerModule meters(ObjectProvider<MeterRegistry> registries) {
        return configurer -> {
            var registry = registries.getIfAvailable(SimpleMeterRegistry::new);
            configurer.configureMessageMonitor(configuration -> (component, name) -> new MessageMeters(registry, name));
        };
    }

    @Bean
    ReadModels readModels(org.axonframework.config.Configuration configuration) {
        return new ReadModels(configuration);
    }

    private static JdbcSequencedDeadLetterQueue<EventMessage<?>> queueOf(
            String group, DeadLetterSchema schema, org.axonframework.config.Configuration configuration) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(group)
                .schema(schema)
                .connectionProvider(configuration.getComponent(ConnectionProvider.class))
                .transactionManager(configuration.getComponent(TransactionManager.class))
                .genericSerializer(configuration.serializer())
                .eventSerializer(configuration.eventSerializer())
                .build();
    }
}

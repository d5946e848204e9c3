package org.gongdan.config.axon;

import java.util.HashMap;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.gongdan.config.personal.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** How commands reach their aggregates: cached, retried when another node was faster, and traced to a person. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** Name it in {@code @Aggregate(cache = "aggregateCache")}. */
    @Bean
    Cache aggregateCache(@Value("${gongdan.aggregates.cached:20000}") long size) {
        return new StrongAggregateCache(size);
    }

    @Bean
    Recorded recorded() {
        return new Recorded();
    }

    /**
     * @param waiting how many commands may wait in memory before the next is refused
     * @param batch how many may share a transaction
     * @param workers how many batches may be under way; more than three only when single commands are slow
     */
    @Bean(destroyMethod = "close")
    @Qualifier("localSegment")
    CoalescingCommandBus commandBus(
            TransactionManager transactions,
            Recorded recorded,
            DuplicateCommandHandlerResolver duplicates,
            PersonalData personal,
            ObjectProvider<CommandForwarding> forwarding,
            org.axonframework.config.Configuration configuration,
            @Value("${gongdan.commands.waiting:10000}") int waiting,
            @Value("${gongdan.commands.batch:128}") int batch,
            @Value("${gongdan.commands.workers:8}") int workers) {
        var builder = SimpleCommandBus.builder()
                .rollbackConfiguration(recorded)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"));
        // asked for at the first command: what forwards needs a bus itself; asked for once: the search is slow
        var elsewhere = SingletonSupplier.of(() -> forwarding.getIfAvailable(() -> CommandForwarding.NOWHERE));
        var bus = new CoalescingCommandBus(
                builder,
                transactions,
                (command, done, here) -> elsewhere.obtain().forward(command, done, here),
                new CommandDesk(waiting, batch),
                workers);
        bus.registerDispatchInterceptor(new SealedActor(personal));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    /** A command that lost against another node is decided again on the state that won, a few times. */
    @Bean(destroyMethod = "")
    CommandGateway commandGateway(CommandBus commandBus) {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("command-retry").daemon().factory());
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new LostRaceRetries(executor))
                .build();
    }

    /**
     * Each event carries who caused it; what is in the metadata of the command goes on to its events and theirs. A name
     * goes on only sealed.
     */
    @Bean
    CorrelationDataProvider whoAndWhere() {
        var plain = new SimpleCorrelationDataProvider(
                CommandMetadata.ACTOR, CommandMetadata.ORGANISATION, CommandMetadata.NODE);
        return message -> {
            var data = new HashMap<String, Object>(plain.correlationDataFor(message));
            var name = SealedActor.nameForEvents(message.getMetaData());
            if (name != null) {
                data.put(CommandMetadata.ACTOR_NAME, name);
            }
            return data;
        };
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new TargetByAnnotation();
    }
}

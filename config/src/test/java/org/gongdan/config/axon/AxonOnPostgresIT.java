package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gongdan.config.axon.AxonTestApplication.Count;
import org.gongdan.config.axon.AxonTestApplication.CounterList;
import org.gongdan.config.axon.AxonTestApplication.Increase;
import org.gongdan.config.axon.AxonTestApplication.Refuse;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Axon 4.13 on Spring Boot 4 and PostgreSQL: each trap of this pair, and that its remedy is in place. */
@SpringBootTest(
        classes = AxonTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"spring.config.import=classpath:gongdan-defaults.yml"})
class AxonOnPostgresIT {

    @Autowired
    EventStorageEngine engine;

    @Autowired
    TokenStore tokens;

    @Autowired
    TransactionManager transactions;

    @Autowired
    EventStore store;

    @Autowired
    CommandGateway gateway;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    CounterList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadModels readModels;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
        registry.add("spring.datasource.password", database::password);
    }

    @BeforeEach
    void forget() {
        list.poison = "";
    }

    @Test
    void storesInPostgresAndNotInMemory() {
        assertThat(engine).isExactlyInstanceOf(JdbcEventStorageEngine.class);
        assertThat(tokens).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(transactions).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(store).isInstanceOf(EmbeddedEventStore.class);
    }

    @Test
    void asksNobodyForUpdates() {
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    @Test
    void writesEventsAsJsonWithTheirRevision() {
        var id = count();
        var row = jdbc.sql("select payload_revision, convert_from(payload, 'UTF8') as json from domain_event"
                        + " where aggregate_identifier = :id")
                .param("id", id)
                .query()
                .singleRow();
        assertThat(row).containsEntry("payload_revision", "1");
        assertThat(row.get("json")).isEqualTo("{\"counterId\":\"" + id + "\",\"by\":1}");
    }

    @Test
    void tracksEveryGroupAndPropagatesItsErrors() {
        assertThat(processing.eventProcessor("counter-list", TrackingEventProcessor.class))
                .isPresent();
        assertThat(processing.listenerInvocationErrorHandler("counter-list"))
                .isSameAs(PropagatingErrorHandler.instance());
        assertThat(processing.deadLetterQueue("counter-list")).isPresent();
    }

    @Test
    void showsOwnEventsWithinFiftyMilliseconds() {
        count();
        readModels.awaitOwnWrites(Duration.ofSeconds(10));
        list.delaysMs.clear();
        for (var i = 0; i < 200; i++) {
            count();
            assertThat(readModels.awaitOwnWrites(Duration.ofSeconds(10))).isTrue();
        }
        var sorted = list.delaysMs.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThanOrEqualTo(200);
        assertThat(sorted.get(sorted.size() / 2)).as("median of %s", sorted).isLessThan(50);
    }

    @Test
    void parksAPoisonEventAndItsStreamAndNoOther() {
        var poisoned = UUID.randomUUID().toString();
        list.poison = poisoned;
        gateway.sendAndWait(new Count(poisoned, 1));
        gateway.sendAndWait(new Count(poisoned, 2));
        var other = count();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        list.seen.stream().anyMatch(event -> event.counterId().equals(other)));
        assertThat(list.seen).noneMatch(event -> event.counterId().equals(poisoned));
        assertThat(processing.deadLetterQueue("counter-list").orElseThrow().sequenceSize(poisoned))
                .isEqualTo(2);

        list.poison = "";
        assertThat(processing
                        .sequencedDeadLetterProcessor("counter-list")
                        .orElseThrow()
                        .processAny())
                .isTrue();
        assertThat(list.seen.stream()
                        .filter(event -> event.counterId().equals(poisoned))
                        .map(AxonTestApplication.Counted::by))
                .containsExactly(1, 2);
    }

    @Test
    void replaysAfterAReset() {
        var id = count();
        readModels.awaitOwnWrites(Duration.ofSeconds(10));
        var processor = processing
                .eventProcessor("counter-list", TrackingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens("a reason");
        assertThat(list.seen).isEmpty();
        processor.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        list.seen.stream().anyMatch(event -> event.counterId().equals(id)));
        var afterReplay = count();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        list.seen.stream().anyMatch(event -> event.counterId().equals(afterReplay)));
        processor.shutDown();
        processor.start();
        var afterRestart = count();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        list.seen.stream().anyMatch(event -> event.counterId().equals(afterRestart)));
    }

    @Test
    void refusesAChangeOfAVersionThatTheClientDidNotSee() {
        var id = count();
        gateway.sendAndWait(new Increase(id));
        var stale = GenericCommandMessage.asCommandMessage(new Increase(id))
                .andMetaData(Map.of(CommandMetadata.EXPECTED_VERSION, 0L));
        assertThatThrownBy(() -> gateway.sendAndWait(stale)).isInstanceOf(ConflictingAggregateVersionException.class);
        var fresh = GenericCommandMessage.asCommandMessage(new Increase(id))
                .andMetaData(Map.of(CommandMetadata.EXPECTED_VERSION, 1L));
        assertThat(gateway.<Integer>sendAndWait(fresh)).isEqualTo(3);
    }

    @Test
    void asksOnceForWhatIsRefused() {
        var id = count();
        var before = AxonTestApplication.REFUSED.get();
        assertThatThrownBy(() -> gateway.sendAndWait(new Refuse(id))).isInstanceOf(CommandExecutionException.class);
        assertThat(AxonTestApplication.REFUSED.get() - before).isEqualTo(1);
    }

    @Test
    void decidesOnWhatAnotherNodeAppended() {
        var id = count();
        // as another node would: straight into the store, unknown to the cache of this one
        jdbc.sql("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                select gen_random_uuid()::text, aggregate_identifier, 1, type, time_stamp, payload_type,
                       payload_revision, payload, convert_to('{}', 'UTF8')
                from domain_event where aggregate_identifier = :id""").param("id", id).update();
        assertThat(gateway.<Integer>sendAndWait(new Count(id, 1))).isEqualTo(3);
    }

    private String count() {
        var id = UUID.randomUUID().toString();
        gateway.sendAndWait(new Count(id, 1));
        return id;
    }
}

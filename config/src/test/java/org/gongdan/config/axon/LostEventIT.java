package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A transaction that appends first and commits last. Without the lock of the append trigger a reader passes its event
 * and, once it is old, forgets the gap it left: the event is committed and reaches no projection.
 */
class LostEventIT {

    private DataSource database;

    @BeforeEach
    void migrate() {
        database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Test
    void losesTheEventWithoutTheRemedy() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute("drop trigger append_in_commit_order on domain_event");
        }
        try (var late = begin();
                var early = begin()) {
            append(late, "late");
            append(early, "early");
            early.commit();
            var reader = new Reader();
            assertThat(reader.read()).containsExactly("early");
            late.commit();
            assertThat(reader.read()).as("the late event is passed by for good").isEmpty();
        }
    }

    @Test
    void keepsTheEventWithIt() throws Exception {
        try (var late = begin();
                var early = begin()) {
            append(late, "late");
            var waiting = CompletableFuture.runAsync(() -> appendAndCommit(early, "early"));
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForTheLock);
            var reader = new Reader();
            assertThat(reader.read())
                    .as("nothing can be seen before the first has ended")
                    .isEmpty();
            late.commit();
            waiting.get();
            assertThat(reader.read()).containsExactly("late", "early");
        }
    }

    @Test
    void keepsTheOrderWhenTheFirstRollsBack() throws Exception {
        try (var late = begin();
                var early = begin()) {
            append(late, "late");
            var waiting = CompletableFuture.runAsync(() -> appendAndCommit(early, "early"));
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForTheLock);
            late.rollback();
            waiting.get();
            assertThat(new Reader().read()).containsExactly("early");
        }
    }

    private Connection begin() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private boolean somebodyWaitsForTheLock() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            found.next();
            return found.getInt(1) == 1;
        }
    }

    /** The event is older than Axon's gap timeout of a minute, as after a long transaction or a long read. */
    private static void append(Connection connection, String id) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload, meta_data)
                values (?, ?, 0, 'Test', ?, 'java.lang.String', convert_to(?, 'UTF8'), convert_to('{}', 'UTF8'))""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, id);
            insert.setString(3, Instant.now().minusSeconds(180).toString());
            insert.setString(4, "\"" + id + "\"");
            insert.executeUpdate();
        }
    }

    private static void appendAndCommit(Connection connection, String id) {
        try {
            append(connection, id);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads as a tracking processor does: from its last token on. */
    private final class Reader {
        private final JdbcEventStorageEngine engine;
        private TrackingToken token;

        Reader() {
            var serializer = Jackson3Serializer.builder().build();
            EventSchema schema = new EventStoreConfiguration().eventSchema();
            engine = JdbcEventStorageEngine.builder()
                    .connectionProvider(database::getConnection)
                    .transactionManager(NoTransactionManager.instance())
                    .schema(schema)
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        }

        List<Object> read() {
            var seen = new ArrayList<>();
            engine.readEvents(token, false).forEach((TrackedEventMessage<?> event) -> {
                seen.add(event.getPayload());
                token = event.trackingToken();
            });
            return seen;
        }
    }
}

package org.gongdan.config.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL server for all tests of a JVM, started by the first test that asks and stopped when the JVM ends.
 *
 * <p>Every test class takes its own database, so that classes neither see nor wait for each other.
 */
public final class TestPostgres {

    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final Queue<ConfigurableApplicationContext> CLOSED_FIRST = new ConcurrentLinkedQueue<>();

    private TestPostgres() {}

    /** Creates an empty database a role without further rights that owns it, and one for a service. */
    public static TestDatabase createDatabase() {
        var name = "test_" + CREATED.incrementAndGet();
        var server = Server.RUNNING;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + name + "'");
            statement.execute("create role " + name + "_service login password '" + name + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name, e);
        }
        return new TestDatabase("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, name, name);
    }

    /** Has a context closed before its database goes, or its processors would wait in vain for their last word. */
    static void closeFirst(ConfigurableApplicationContext context) {
        CLOSED_FIRST.add(context);
    }

    /** Holds the server, so that it starts with the first use and not before. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("listen_addresses", "localhost")
                        .setServerConfig("shared_buffers", "128MB")
                        .setServerConfig("max_connections", "800")
                        .setServerConfig("timezone", "Asia/Shanghai")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-test-postgres"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start PostgreSQL for tests", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            CLOSED_FIRST.forEach(ConfigurableApplicationContext::close);
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot stop PostgreSQL for tests", e);
            }
        }
    }
}

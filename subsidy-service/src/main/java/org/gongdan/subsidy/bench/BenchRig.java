package org.gongdan.subsidy.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.SubsidyServiceApplication;
import org.gongdan.subsidy.shared.Commands;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty PostgreSQL that waits for the disk at every commit, and the service on it; without projections where the path
 * of a command is compared with the bare database, and not the reading after it.
 */
final class BenchRig implements AutoCloseable {

    static final Caller FINANCE = new Caller("bench-finance", "bench", Set.of(Role.FINANCE, Role.OFFICER), null);

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;

    private BenchRig(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
        this.postgres = postgres;
        this.context = context;
    }

    /**
     * @param projecting whether read models are kept up
     * @param more beans beside those of the service
     */
    static BenchRig start(boolean projecting, Class<?>... more) throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "400")
                .start();
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("spring.datasource.hikari.maximum-pool-size", 140),
                Map.entry("gongdan.events.project", projecting),
                Map.entry("gongdan.portal.enabled", false),
                Map.entry("gongdan.issuer", "http://localhost/nobody-logs-in-here"),
                Map.entry("server.port", 0),
                Map.entry("management.server.port", 0),
                Map.entry("logging.level.root", "warn"));
        var context = new SpringApplicationBuilder(SubsidyServiceApplication.class)
                .sources(more)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run();
        return new BenchRig(postgres, context);
    }

    Commands commands() {
        return bean(Commands.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Runs statements without a result. */
    void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        SpringApplication.exit(context);
        postgres.close();
    }
}

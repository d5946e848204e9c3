package org.gongdan.batch.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.gongdan.batch.BatchApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL that waits for the disk at every commit, and the batch process on it; the same one serves both sides. */
final class RoiRig implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;

    private RoiRig(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
        this.postgres = postgres;
        this.context = context;
    }

    static RoiRig start() throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "128MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("jit", "off")
                .start();
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("gongdan.issuer", "http://localhost/nobody-logs-in-here"),
                Map.entry("server.port", 0),
                Map.entry("management.server.port", 0),
                Map.entry("logging.level.root", "warn"));
        var context = new SpringApplicationBuilder(BatchApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run();
        return new RoiRig(postgres, context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs a script of the bench's resources, statement by statement in one session. */
    void script(String name, Map<String, ?> values) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : resource(name, values).split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    static String resource(String name, Map<String, ?> values) {
        try (var file = RoiRig.class.getResourceAsStream("/bench/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no such script: " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace(
                        "${" + value.getKey() + "}", value.getValue().toString());
            }
            return text;
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        SpringApplication.exit(context);
        postgres.close();
    }
}

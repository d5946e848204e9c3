package org.gongdan.batch.run;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.gongdan.batch.BatchApplication;
import org.gongdan.batch.ExampleInvestments;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.keycloak.TestIdentity;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with investments, of which drills take as many equal copies as they like. */
final class ExampleProvince {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final TestDatabase original = TestPostgres.createDatabase();
    private final long position;

    /**
     * @param slow whether runs take their time, so that there is something in them to hit
     * @param folder where the process that opens the investments keeps its files
     */
    ExampleProvince(int investments, boolean slow, Path folder) {
        this(slow, folder, (context, examples) -> {
            var months = List.of("2025-02", "2025-03", "2025-04");
            for (var number = 0; number < investments; number++) {
                var investment = examples.open("2025-01-15");
                for (var month : months.subList(0, number % 4)) {
                    examples.measure(investment, month, "4.0");
                }
            }
        });
    }

    /** @param fill what happens in it before the copies are taken */
    ExampleProvince(boolean slow, Path folder, BiConsumer<ApplicationContext, ExampleInvestments> fill) {
        var application = new SpringApplication(BatchApplication.class, ExampleInvestments.class, TestIdentity.class);
        try (var context = application.run(
                "--spring.datasource.url=" + original.url(),
                "--spring.datasource.username=" + original.username(),
                "--spring.datasource.password=" + original.password(),
                "--gongdan.data=" + folder,
                "--gongdan.issuer=" + TestTokens.ISSUER,
                "--gongdan.audience=" + TestTokens.AUDIENCE,
                "--gongdan.events.project=true",
                "--gongdan.jobs.roi-reconciliation.cron=-",
                "--server.port=0",
                "--management.server.port=0")) {
            var examples = context.getBean(ExampleInvestments.class);
            fill.accept(context, examples);
            var readModels = context.getBean(ReadModels.class);
            position = readModels.head();
            Awaitility.await().atMost(PATIENCE).until(() -> readModels.awaitOwnWrites(Duration.ofSeconds(5)));
            if (slow) {
                slowDown(context.getBean(JdbcClient.class));
            }
        }
    }

    private static void slowDown(JdbcClient jdbc) {
        jdbc.sql("""
                create function dawdle() returns trigger language plpgsql as
                $$ begin perform pg_sleep(0.03); return new; end $$""").update();
        jdbc.sql("create trigger slow before update on batch_step_execution for each row execute function dawdle()")
                .update();
    }

    long position() {
        return position;
    }

    /** As it was before any run. */
    TestDatabase copy() {
        var name = original.username() + "_copy_" + COPIES.incrementAndGet();
        var url = original.url().substring(0, original.url().lastIndexOf('/') + 1);
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            execute(
                    url,
                    "create database " + name + " template " + original.username() + " owner " + original.username());
            return true;
        });
        return new TestDatabase(url + name, original.username(), original.password());
    }

    void drop(TestDatabase copy) {
        var at = copy.url().lastIndexOf('/') + 1;
        try {
            execute(copy.url().substring(0, at), "drop database " + copy.url().substring(at) + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String server, String statement) throws SQLException {
        try (var session = DriverManager.getConnection(server + "postgres", "postgres", "postgres");
                var each = session.createStatement()) {
            each.execute(statement);
        }
    }

    /** The hash in the manifest, and one of all results in the order of streams without the moments of recording. */
    static String hash(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                select count(*) || ' ' || (
                           select string_agg(convert_from(payload, 'UTF8')::jsonb -> 'manifest' ->> 'sha256', ' ')
                           from domain_event where payload_type like '%ReconciliationRunCompleted') || ' ' || encode(sha256(convert_to(string_agg(
                           aggregate_identifier || ' ' || sequence_number || ' ' || payload_type || ' '
                           || (convert_from(payload, 'UTF8')::jsonb - array['reconciledAt', 'raisedAt', 'clearedAt']),
                           E'\\n' order by aggregate_identifier collate "C", sequence_number), 'UTF8')), 'hex')
                from domain_event where payload_type like '%.reconciliation.%'
                  and payload_type not like '%RunEvent%'""")
                .query(String.class)
                .single();
    }

    /**
     * What was recorded after that position by one feature, without the moments of recording: how many events, and a
     * hash over them in the order of their streams. One that was recorded twice has a number of its own.
     */
    static String recorded(TestDatabase database, String feature, long position) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                select count(*) || ' ' || coalesce(encode(sha256(convert_to(string_agg(
                           aggregate_identifier || ' ' || sequence_number || ' ' || payload_type || ' '
                           || regexp_replace(convert_from(payload, 'UTF8'), '"[A-Za-z]+At" *: *"[^"]*"', '', 'g'),
                           E'\\n' order by aggregate_identifier collate "C", sequence_number), 'UTF8')), 'hex'), '')
                from domain_event where global_index > :position and payload_type like '%.' || :feature || '.%'""")
                .param("position", position)
                .param("feature", feature)
                .query(String.class)
                .single();
    }

    /** Status and figures of the executions so far, the newest first. */
    static List<String> executions(TestDatabase database) {
        return new ArrayList<>(JdbcClient.create(database.dataSource())
                .sql("select status from batch_job_execution order by job_execution_id desc")
                .query(String.class)
                .list());
    }

    /** How much of the newest run is done. */
    static long done(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select coalesce(sum(done), 0)::bigint from job_step where status <> 'UNKNOWN' and "
                        + "job_execution_id = (select max(job_execution_id) from batch_job_execution)")
                .query(Long.class)
                .single();
    }
}

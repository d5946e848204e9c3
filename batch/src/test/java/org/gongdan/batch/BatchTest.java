package org.gongdan.batch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestIdentity;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The batch process on a real PostgreSQL, keeping up the read models too, which is the service's work otherwise. One
 * database serves all tests of a run, so each class reconciles a period of its own and looks at its own investments.
 */
@SpringBootTest(
        classes = BatchApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gongdan.events.project=true",
            "gongdan.jobs.smallest-partition=20",
            "gongdan.jobs.roi-reconciliation.cron=-"
        })
@Import({TestIdentity.class, ExampleInvestments.class, CountedStatements.class})
public abstract class BatchTest {

    protected static final String JOB = "roi-reconciliation";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    protected JobRuns runs;

    @Autowired
    protected ExampleInvestments examples;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected ReadModels readModels;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> Shared.DATABASE.url());
        registry.add("spring.datasource.username", () -> Shared.DATABASE.serviceUsername());
        registry.add("spring.datasource.password", () -> Shared.DATABASE.password());
        registry.add("spring.flyway.user", () -> Shared.DATABASE.username());
        registry.add("spring.flyway.password", () -> Shared.DATABASE.password());
        registry.add("gongdan.data", () -> Shared.DATA.toString());
        registry.add("management.server.port", () -> "0");
    }

    /** What came back: the body is a missing node when there was none. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        /** The last part of the problem type; empty when it is no problem. */
        public String problem() {
            return body.path("type").asString("").replace("urn:gongdan:problem:", "");
        }
    }

    protected static TestDatabase database() {
        return Shared.DATABASE;
    }

    /** The owner of the database, who may do what the applications may not. */
    protected static JdbcClient owner() {
        return JdbcClient.create(Shared.DATABASE.dataSource());
    }

    /** Of a run that looks at everything stored by now. */
    protected JobParameters parameters(String period, String rate) {
        return new JobParametersBuilder()
                .addString("period", period)
                .addString("rate", rate)
                .addLong("position", readModels.head())
                .toJobParameters();
    }

    /** Reconciles and waits for the end of the run, and for the read models to show what it recorded. */
    protected JobRun reconcile(String period, String rate) {
        return ended(start(parameters(period, rate)));
    }

    /** The lock is given back a moment after a run has ended. */
    protected JobRun start(JobParameters parameters) {
        return start(JOB, parameters);
    }

    protected JobRun start(String job, JobParameters parameters) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreException(CommandRefused.class)
                .until(() -> runs.start(job, parameters), run -> run != null);
    }

    protected JobRun ended(JobRun run) {
        var ended = until(() -> runs.find(run.runId()).orElseThrow(), each -> !each.isRunning());
        showAll();
        return ended;
    }

    protected void showAll() {
        until(() -> readModels.awaitOwnWrites(PATIENCE), reached -> reached);
    }

    protected static <T> T until(Supplier<T> asked, Predicate<? super T> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(asked::get, wanted::test);
    }

    protected List<String> liveInvestments() {
        return jdbc.sql("select id from investment where status = 'OPEN' order by id")
                .query(String.class)
                .list();
    }

    /** How many results of that period are stored for the investment; for all of them when it is null. */
    protected long recorded(String period, @Nullable InvestmentId investment) {
        return jdbc.sql("""
                        select count(*) from domain_event
                        where payload_type like '%InvestmentReconciled'
                          and convert_from(payload, 'UTF8')::jsonb ->> 'period' = :period
                          and (:investment::text is null or convert_from(payload, 'UTF8')::jsonb ->> 'investmentId' = :investment)""")
                .param("period", period)
                .param("investment", investment == null ? null : investment.value())
                .query(Long.class)
                .single();
    }

    protected static String as(Role role) {
        return TestTokens.bearer(role, null);
    }

    protected Answer get(String path, String bearer) {
        return send(request(path, bearer).GET());
    }

    protected Answer post(String path, String json, String bearer, String... headers) {
        var request =
                request(path, bearer).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", bearer);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Shared {
        static final TestDatabase DATABASE = TestPostgres.createDatabase();
        static final Path DATA = temporary();

        private static Path temporary() {
            try {
                return Files.createTempDirectory("gongdan-data");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

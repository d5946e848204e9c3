package org.gongdan.subsidy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.file.HashedFiles;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.report.ReportCommand.ExpireReport;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.archive.ReportFiles;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How reports come to be: through crashes, second thoughts, and to the day they expire. */
class ReportGenerationIT extends ServiceTest {

    private static final String NAME = "auditor-of-generation";
    private static final String AUDITOR = as(NAME, Role.AUDITOR);
    private static final Caller PERSON = new Caller(TestTokens.subject(NAME), NAME, Set.of(Role.AUDITOR), null);

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventStore events;

    @Autowired
    private ReportFiles files;

    @Value("${gongdan.data}")
    private Path data;

    private final ReportId id = new ReportId("report-" + UUID.randomUUID());

    @Test
    void isTakenUpAgainWhenTheProcessThatMadeItDied() {
        heldByAnotherNode(1);
        request();
        assertThat(row().path("progress").path("phase").asString()).isEqualTo("GATHERING");
        dies();
        assertThat(generated().path("status").asString()).isEqualTo("GENERATED");
    }

    @Test
    void failsWhenProcessesKeepDyingOfItAndCanBeRestarted() {
        heldByAnotherNode(3);
        request();
        dies();
        var failed = generated();
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").asString()).isEqualTo("ProcessDied");
        assertThat(post(path() + "/restart", null, AUDITOR).status()).isEqualTo(200);
        assertThat(generated().path("status").asString()).isEqualTo("GENERATED");
        assertThat(post(path() + "/restart", null, AUDITOR).problem()).isEqualTo("report-already-generated");
    }

    @Test
    void isCancelledWhileItIsMadeAndRestarted() {
        heldByAnotherNode(1);
        request();
        var cancelled = post(path() + "/cancellation", null, AUDITOR);
        assertThat(cancelled.body().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(get(path() + "/file", AUDITOR).problem()).isEqualTo("report-cancelled");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from report_work where id = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single())
                        .isZero());
        post(path() + "/restart", null, AUDITOR);
        assertThat(generated().path("status").asString()).isEqualTo("GENERATED");
    }

    @Test
    void isFoundByKindStateRequesterAndDay() {
        request();
        generated();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var by = "&requestedBy=" + PERSON.id();
        assertThat(found("kind=COST_SHARE&status=GENERATED&since=" + today + "&until=" + today + by))
                .contains(id.value());
        assertThat(found("kind=POLICY" + by)).doesNotContain(id.value());
        assertThat(found("status=FAILED" + by)).doesNotContain(id.value());
        assertThat(found("requestedBy=somebody-else")).doesNotContain(id.value());
        assertThat(found("until=" + today.minusDays(1) + by)).doesNotContain(id.value());
    }

    @Test
    void isProvenByItsNumberAndByItsHash() {
        request();
        var sha256 = generated().path("sha256").asString();
        var proven = await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> get("/api/reports/verification?sha256=" + sha256, AUDITOR)
                                .body(),
                        answer -> answer.path("proof").isObject());
        assertThat(proven.path("reportId").asString()).isEqualTo(id.value());
        assertThat(proven.path("requestedByName").asString()).isEqualTo(NAME);
        assertThat(proven.path("signedBy").asString()).matches("[0-9a-f]{64}");
        assertThat(proven.path("proof").path("holds").asBoolean()).isTrue();
        assertThat(proven.path("proof").path("checkpoint").asString()).startsWith("gongdan\n");
        var stranger = get("/api/reports/verification?id=" + id, as(Role.ENTERPRISE_SIGNATORY, "91440101MA5CJQ4N59"));
        assertThat(stranger.body().path("sha256").asString()).isEqualTo(sha256);
        assertThat(stranger.body().path("requestedByName").isNull()).isTrue();
        assertThat(stranger.body().path("parameters").isNull()).isTrue();
        assertThat(get("/api/reports/verification?sha256=" + "0".repeat(64), AUDITOR)
                        .problem())
                .isEqualTo("not-found");
        assertThat(get("/api/reports/verification", AUDITOR).problem()).isEqualTo("not-found");
    }

    @Test
    void losesItsFileButNotItsRecordWhenItExpires() throws Exception {
        var stored = files.store(out -> out.write(id.value().getBytes(StandardCharsets.UTF_8)));
        var longAgo = Instant.parse("2014-03-01T02:00:00Z");
        var history = List.<ReportEvent>of(
                new ReportRequested(
                        id,
                        ReportKind.COST_SHARE,
                        ReportParameters.NONE,
                        ReportFormat.CSV,
                        ReportLanguage.ZH,
                        PERSON.id(),
                        longAgo),
                new ReportGenerated(
                        id,
                        stored.sha256(),
                        stored.size(),
                        ReportFormat.CSV,
                        ReportLanguage.ZH,
                        7,
                        longAgo,
                        LocalDate.of(2024, 3, 1),
                        null));
        for (var sequence = 0; sequence < history.size(); sequence++) {
            events.publish(
                    new GenericDomainEventMessage<>("ReportRequest", id.value(), sequence, history.get(sequence)));
        }
        commands.sendAndSee(new ExpireReport(id), SystemCaller.named("report-expiry"), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.notExists(new HashedFiles(data.resolve("reports")).pathOf(stored.sha256())));
        assertThat(row().path("status").asString()).isEqualTo("EXPIRED");
        assertThat(get(path() + "/file", AUDITOR).problem()).isEqualTo("report-expired");
        assertThat(get("/api/reports/verification?sha256=" + stored.sha256(), AUDITOR)
                        .body()
                        .path("isKept")
                        .asBoolean(true))
                .isFalse();
    }

    private void request() {
        commands.sendAndSee(
                new RequestReport(
                        id, ReportKind.COST_SHARE, ReportParameters.NONE, ReportFormat.PDF, ReportLanguage.EN),
                PERSON,
                null);
    }

    private void heldByAnotherNode(int attempts) {
        jdbc.sql("""
                insert into report_work (id, requested_by, queued_at, worker, beat_at, attempts, phase)
                values (:id, :by, now(), 'another/report-1', now(), :attempts, 'GATHERING')""")
                .param("id", id.value())
                .param("by", PERSON.id())
                .param("attempts", attempts)
                .update();
    }

    private void dies() {
        jdbc.sql("update report_work set beat_at = now() - interval '1 hour' where id = :id")
                .param("id", id.value())
                .update();
    }

    private JsonNode generated() {
        return await().atMost(Duration.ofSeconds(60))
                .until(this::row, row -> !row.path("status").asString().equals("REQUESTED"));
    }

    private JsonNode row() {
        return get(path(), AUDITOR).body();
    }

    private List<String> found(String query) {
        return get("/api/reports?size=200&" + query, AUDITOR)
                .body()
                .path("items")
                .valueStream()
                .map(row -> row.path("reportId").asString())
                .toList();
    }

    private String path() {
        return "/api/reports/" + id;
    }
}

package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;

/** The whole service with published rules of its own, on a database of its own. */
abstract class RuledServiceTest extends ServiceTest {

    static final String OFFICER = as("ruled-officer", Role.OFFICER);
    static final String APPROVER = as("ruled-approver", Role.APPROVER);
    static final String SECOND_APPROVER = as("ruled-second-approver", Role.APPROVER);
    static final String FINANCE = as("ruled-finance", Role.FINANCE);
    static final String AUDITOR = as("ruled-auditor", Role.AUDITOR);

    private static final AtomicInteger ENTERPRISES = new AtomicInteger();

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    /** One for each class: what-ifs look at all open funds, and checks at all decisions. */
    static void onDatabaseOfItsOwn(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.service", database::serviceUsername);
        registry.add("own.database.password", database::password);
    }

    /** Publishes the plain example under this code and opens a call. */
    void programme(String code) {
        programme(code, text(code));
    }

    /** Publishes these rules and opens a call from today on. */
    void programme(String code, String yaml) {
        draft(yaml);
        assertThat(post("/api/programmes/" + code + "/versions/1/publication", null, APPROVER)
                        .status())
                .isEqualTo(200);
        var today = LocalDate.now(clock);
        var call = Map.of(
                "call",
                "1",
                "opensOn",
                today.toString(),
                "closesOn",
                today.plusDays(30).toString());
        assertThat(post("/api/programmes/" + code + "/calls", call, OFFICER).status())
                .isEqualTo(200);
    }

    void draft(String yaml) {
        var drafted = send("POST", "/api/programmes", yaml, OFFICER, "Content-Type", "application/yaml");
        assertThat(drafted.status()).as(drafted.body().toString()).isEqualTo(201);
    }

    String second(String code) {
        return text(code)
                .replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-01-01", "effectiveFrom: " + LocalDate.now(clock));
    }

    static String text(String code) {
        try {
            return Files.readString(Path.of("../config/programmes/example-three-way.yaml"))
                    .replace("code: example-three-way", "code: " + code);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String enterprise() {
        return "91445100MD%08d".formatted(ENTERPRISES.incrementAndGet());
    }

    /** A small enterprise that asks for 100,000 yuan of software. */
    String submitted(String code, String mode) {
        var path = handedIn(code, mode, List.of(Map.of("category", "software", "amount", Money.ofYuan("100000.00"))));
        assertThat(get(path, OFFICER).body().at("/summary/status").asString()).isEqualTo("ELIGIBLE");
        return path;
    }

    /** A small enterprise with these costs, however it is judged. */
    String handedIn(String code, String mode, List<Map<String, Object>> costs) {
        var uscc = enterprise();
        var profile =
                Map.of("name", "锦绣 " + uscc, "industry", "industry", "region", "Chaozhou", "foundedOn", "2019-05-20");
        var figures =
                Map.of("staff", 86, "revenue", Money.ofYuan("43000000.00"), "assets", Money.ofYuan("21000000.00"));
        var registration = Map.of("uscc", uscc, "profile", profile, "figures", figures, "overrideReason", "旧营业执照");
        assertThat(post("/api/enterprises", registration, OFFICER).status()).isEqualTo(201);
        assertThat(post("/api/enterprises/" + uscc + "/verification", null, APPROVER)
                        .status())
                .isEqualTo(200);
        var signatory = as("signatory-of-" + uscc, Role.ENTERPRISE_SIGNATORY, uscc);
        var today = LocalDate.now(clock);
        var project = Map.of(
                "title",
                "=视觉检测 " + mode,
                "description",
                "",
                "scenario",
                "visual-inspection",
                "startsOn",
                today.plusDays(5).toString(),
                "endsOn",
                today.plusMonths(9).toString(),
                "declared",
                Map.of("mode", mode));
        var drafted = post(
                "/api/applications",
                Map.of("uscc", uscc, "programmeId", "programme-" + code, "project", project),
                signatory);
        var path = String.valueOf(drafted.header("Location"));
        put(path + "/cost-lines", Map.of("lines", costs), signatory);
        put(path + "/baseline", Map.of("indicators", List.of(Scenario.DEFECTS), "milestones", List.of()), signatory);
        var answer = post(path + "/submission", null, signatory);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return path;
    }

    /** Proposed, approved twice, and offered. */
    void award(String path, String government, String association) {
        propose(path, government, association);
        assertThat(post(path + "/approvals", null, APPROVER).status()).isEqualTo(200);
        assertThat(post(path + "/approvals", null, SECOND_APPROVER).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(path, OFFICER)
                        .body()
                        .at("/summary/status")
                        .asString()
                        .equals("OFFERED"));
    }

    void propose(String path, String government, String association) {
        var funds = Map.of("GOVERNMENT", government, "ASSOCIATION", association);
        assertThat(post(path + "/tier-proposal", Map.of("funds", funds), OFFICER)
                        .status())
                .isEqualTo(200);
    }

    String fund(String funder, String amount) {
        var opening = Map.of(
                "funder",
                funder,
                "year",
                LocalDate.now(clock).getYear(),
                "nameZh",
                "资金",
                "nameEn",
                "Fund",
                "purpose",
                "AI");
        var path = String.valueOf(post("/api/funds", opening, FINANCE).header("Location"));
        var appropriation = Map.of("appropriationId", "first", "amount", Money.ofYuan(amount), "reference", "文件");
        assertThat(post(path + "/appropriations", appropriation, FINANCE).status())
                .isEqualTo(201);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The run once it is done; an auditor who asked for it would leave a trace of reading. */
    JsonNode finished(Answer started) {
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        var path = String.valueOf(started.header("Location"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(path, OFFICER).body().path("status").asString().matches("DONE|FAILED"));
        var run = get(path, OFFICER).body();
        assertThat(run.path("status").asString()).isEqualTo("DONE");
        return run;
    }

    long events() {
        return jdbc.sql("select count(*) from domain_event").query(Long.class).single();
    }
}

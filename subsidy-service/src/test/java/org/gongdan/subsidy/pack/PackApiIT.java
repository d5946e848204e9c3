package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.config.file.HashedFiles;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.OpenedInvestments;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.pack.check.PackCheck;
import org.gongdan.subsidy.pack.seal.PartKind;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** An auditor asks for packs and checks them with nothing but the pack and the published key. */
class PackApiIT extends ServiceTest {

    private static final String AUDITOR = as("the-auditor", Role.AUDITOR);
    private static final String USCC = "91440101MA5CJQ4N59";

    @TempDir
    private Path folder;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Value("${gongdan.data}")
    private Path data;

    @DynamicPropertySource
    static void ownLog(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("gongdan.log.sign-every", () -> "PT0S");
        registry.add("gongdan.log.look-every", () -> "PT0.1S");
        registry.add("gongdan.packs.look-every", () -> "PT0.1S");
    }

    @Test
    void packsOneInvestment() throws IOException {
        var investment = opened("2026-03-01");
        report(investment);
        var pack = assembled(post("/api/packs", Map.of("investmentId", investment.value()), AUDITOR));

        var result = PackCheck.of(downloaded(pack), key());

        assertThat(result.fault()).isNull();
        var seen = result.seen();
        assertThat(seen.manifest().investments()).containsExactly(investment.value());
        assertThat(seen.manifest().pack()).isEqualTo(pack.path("packId").asString());
        assertThat(seen.events()).extracting(PackCheck.Line::name).contains("InvestmentOpened", "ReportGenerated");
        assertThat(seen.events()).extracting(PackCheck.Line::name).doesNotContain("PackRequested");
        assertThat(seen.manifest().streams())
                .extracting(stream -> stream.stream())
                .contains(investment.value());
        assertThat(seen.count(PartKind.REPORT)).isEqualTo(1);
        assertThat(seen.count(PartKind.DECISION)).isEqualTo(1);
        assertThat(seen.events()).hasSize(pack.path("events").asInt());
    }

    @Test
    void recordsWhatWasAskedForMadeAndHandedOut() {
        var investment = opened("2026-03-02");
        var pack = assembled(post("/api/packs", Map.of("investmentId", investment.value()), AUDITOR));
        var id = pack.path("packId").asString();
        get("/api/packs/" + id + "/file", AUDITOR);
        assertThat(jdbc.sql(
                                "select payload_type from domain_event where aggregate_identifier = :id order by global_index")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .extracting(type -> type.substring(type.lastIndexOf('$') + 1))
                .containsExactly("PackRequested", "PackAssembled", "PackDownloaded");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/packs/" + id, AUDITOR)
                                .body()
                                .path("downloads")
                                .asInt()
                        == 1);
        var listed = get("/api/packs?investment=" + investment, AUDITOR).body().path("items");
        assertThat(listed.valueStream().map(row -> row.path("packId").asString()))
                .containsExactly(id);
    }

    @Test
    void namesAnEventThatWasChangedInTheStore() throws IOException {
        var investment = opened("2026-03-03");
        var first = assembled(post("/api/packs", Map.of("investmentId", investment.value()), AUDITOR));
        assertThat(PackCheck.of(downloaded(first), key()).fault()).isNull();
        edit(investment, "AI", "KI");
        try {
            var pack = assembled(post("/api/packs", Map.of("investmentId", investment.value()), AUDITOR));
            var fault = PackCheck.of(downloaded(pack), key()).fault();
            assertThat(fault.toString()).startsWith("EVENT NOT_IN_LOG events/");
        } finally {
            edit(investment, "KI", "AI");
        }
    }

    @Test
    void packsASampleThatCanBeDrawnAgain() throws IOException {
        for (var month = 1; month <= 9; month++) {
            opened("2031-0" + month + "-15");
        }
        var wish = Map.of(
                "sample",
                Map.of(
                        "method",
                        "SIMPLE_RANDOM",
                        "seed",
                        "省审计厅 1",
                        "size",
                        3,
                        "agreedFrom",
                        "2031-01-01",
                        "agreedUntil",
                        "2031-08-31"));
        var pack = assembled(post("/api/packs", wish, AUDITOR));
        var file = downloaded(pack);

        var seen = PackCheck.of(file, key()).seen();

        assertThat(seen).isNotNull();
        assertThat(seen.manifest().investments()).hasSize(3);
        assertThat(seen.manifest().scope().at("/sample/seed").asString()).isEqualTo("省审计厅 1");
        var rows = new String(
                        PackExamples.unzipped(Files.readAllBytes(file)).get("sample/population.csv"),
                        StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .toList();
        assertThat(rows).hasSize(8);
        var again = Sample.draw(
                new SampleWish(SampleWish.Method.SIMPLE_RANDOM, "省审计厅 1", 3, null, null, null, null, null),
                rows.stream()
                        .map(row -> new Sample.Unit(row[0], Long.parseLong(row[1])))
                        .toList());
        assertThat(again.keySet()).containsExactlyElementsOf(seen.manifest().investments());
    }

    @Test
    void saysWhyThereIsNoPack() {
        var nobody =
                Map.of("sample", Map.of("method", "MONETARY_UNIT", "seed", "1", "size", 3, "agreedFrom", "2099-01-01"));
        var row = ended(post("/api/packs", nobody, AUDITOR));
        assertThat(row.path("status").asString()).isEqualTo("FAILED");
        assertThat(row.path("failure").asString()).isEqualTo("NOTHING_FITS");
        assertThat(get("/api/packs/" + row.path("packId").asString() + "/file", AUDITOR)
                        .problem())
                .isEqualTo("pack-not-assembled");
    }

    @Test
    void refusesWhatCannotBePacked() {
        assertThat(post("/api/packs", Map.of(), AUDITOR).problem()).isEqualTo("pack-scope-invalid");
        assertThat(post("/api/packs", Map.of("investmentId", "investment-absent"), AUDITOR)
                        .problem())
                .isEqualTo("pack-investment-unknown");
        assertThat(post("/api/packs", sample(0, "1"), AUDITOR).problem()).isEqualTo("pack-sample-size-invalid");
        assertThat(post("/api/packs", sample(501, "1"), AUDITOR).problem()).isEqualTo("pack-sample-size-invalid");
        assertThat(post("/api/packs", sample(5, " "), AUDITOR).problem()).isEqualTo("pack-seed-invalid");
        for (var role : List.of(Role.OFFICER, Role.OPERATOR, Role.FINANCE)) {
            assertThat(get("/api/packs", as(role)).status()).isEqualTo(403);
            assertThat(post("/api/packs", sample(5, "1"), as(role)).status()).isEqualTo(403);
        }
        assertThat(get("/api/packs/absent", AUDITOR).status()).isEqualTo(404);
    }

    @Test
    void handsOutNothingThatWasAltered() throws IOException {
        var pack = assembled(
                post("/api/packs", Map.of("investmentId", opened("2026-03-04").value()), AUDITOR));
        var file = new HashedFiles(data.resolve("packs"))
                .pathOf(pack.path("sha256").asString());
        Files.write(file, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(get("/api/packs/" + pack.path("packId").asString() + "/file", AUDITOR)
                        .problem())
                .isEqualTo("pack-altered");
    }

    private static Map<String, Object> sample(int size, String seed) {
        return Map.of("sample", Map.of("method", "SIMPLE_RANDOM", "seed", seed, "size", size));
    }

    private InvestmentId opened(String agreedOn) {
        return OpenedInvestments.open(commands, USCC, LocalDate.parse(agreedOn));
    }

    private void report(InvestmentId investment) {
        var accepted = post(
                "/api/reports",
                Map.of(
                        "kind",
                        "AUDIT_TRAIL",
                        "format",
                        "CSV",
                        "parameters",
                        Map.of("investmentId", investment.value())),
                AUDITOR);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> get(String.valueOf(accepted.header("Location")), AUDITOR)
                        .body()
                        .path("status")
                        .asString()
                        .equals("GENERATED"));
    }

    private void edit(InvestmentId investment, String from, String to) {
        jdbc.sql("""
                        update domain_event
                           set payload = convert_to(replace(convert_from(payload, 'UTF8'), :from, :to), 'UTF8')
                         where aggregate_identifier = :id""")
                .param("from", from)
                .param("to", to)
                .param("id", investment.value())
                .update();
    }

    private JsonNode assembled(Answer accepted) {
        var row = ended(accepted);
        assertThat(row.path("status").asString()).as(row.toString()).isEqualTo("ASSEMBLED");
        return row;
    }

    private JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> get(String.valueOf(accepted.header("Location")), AUDITOR)
                                .body(),
                        row -> !row.path("status").asString().equals("REQUESTED"));
    }

    private Path downloaded(JsonNode pack) throws IOException {
        var answer = get("/api/packs/" + pack.path("packId").asString() + "/file", AUDITOR);
        assertThat(answer.status()).isEqualTo(200);
        return Files.write(
                folder.resolve(UUID.randomUUID() + ".zip"), answer.raw().body());
    }

    private NoteKey key() {
        return NoteKey.parse(new String(get("/api/log/key", AUDITOR).raw().body(), StandardCharsets.UTF_8));
    }
}

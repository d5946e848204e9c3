package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A draft run over what was submitted: whom it would give more, whom less, whom nothing; and it changes nothing. */
class WhatIfIT extends RuledServiceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        onDatabaseOfItsOwn(registry);
    }

    @Test
    void tellsWhatADraftWouldChange() {
        var government = fund("GOVERNMENT", "100000.00");
        var association = fund("ASSOCIATION", "90000.00");
        programme("wi-story");
        var single = submitted("wi-story", "SINGLE");
        var cluster = submitted("wi-story", "CLUSTER");
        var chain = submitted("wi-story", "CHAIN");
        award(single, government, association);
        propose(cluster, government, association);
        propose(chain, government, association);
        draft(second("wi-story")
                .replace("values: [SINGLE, CLUSTER, CHAIN]", "values: [SINGLE, CLUSTER]")
                .replace("mode: [CLUSTER, CHAIN]", "mode: CLUSTER")
                .replace("rate: 40, maxAmount: 800000.00", "rate: 45, maxAmount: 800000.00")
                .replace("rate: 50, maxAmount", "rate: 30, maxAmount"));
        var before = events();

        var run = finished(post("/api/what-ifs", Map.of("programmeId", "programme-wi-story"), OFFICER));

        assertThat(events()).isEqualTo(before);
        assertThat(run.path("draft").asBoolean()).isTrue();
        assertThat(run.path("version").asInt()).isEqualTo(2);
        assertThat(run.path("done").asLong()).isEqualTo(3);
        var result = run.path("result");
        assertThat(result.path("applications").asLong()).isEqualTo(3);
        assertThat(amount(result, "/before/shares/GOVERNMENT")).isEqualTo("140000.00");
        assertThat(amount(result, "/after/shares/GOVERNMENT")).isEqualTo("75000.00");
        assertThat(amount(result, "/before/shares/ENTERPRISE")).isEqualTo("100000.00");
        assertThat(amount(result, "/gained")).isEqualTo("5000.00");
        assertThat(amount(result, "/lost")).isEqualTo("90000.00");
        assertThat(result.at("/before/eligible").asLong()).isEqualTo(3);
        assertThat(result.at("/after/eligible").asLong()).isEqualTo(2);
        assertThat(result.at("/counts/NEWLY_INELIGIBLE").asLong()).isEqualTo(1);

        assertThat(result.path("pools")).hasSize(2);
        var pool = result.path("pools")
                .valueStream()
                .filter(each -> each.path("fundId").asString().equals(government))
                .findFirst()
                .orElseThrow();
        assertThat(amount(pool, "/room")).isEqualTo("100000.00");
        assertThat(pool.path("exhaustedBefore").asString())
                .isEqualTo(LocalDate.now(clock).toString());
        assertThat(pool.has("exhaustedAfter")).isFalse();

        var losers = changes(run, "LOSER");
        assertThat(losers.valueStream().map(WhatIfIT::application)).containsExactly(id(chain), id(cluster));
        assertThat(amount(losers.get(0), "/before")).isEqualTo("70000.00");
        assertThat(amount(losers.get(0), "/after")).isEqualTo("0.00");
        assertThat(changes(run, "WINNER").valueStream().map(WhatIfIT::application))
                .containsExactly(id(single));
        var ineligible = changes(run, "NEWLY_INELIGIBLE");
        assertThat(ineligible.valueStream().map(WhatIfIT::application)).containsExactly(id(chain));
        assertThat(ineligible.get(0).at("/reason/en").asString()).contains("mode is CHAIN");
    }

    @Test
    void givesTheChangesAsATable() {
        programme("wi-file");
        var path = submitted("wi-file", "SINGLE");
        draft(second("wi-file").replace("rate: 40, maxAmount: 800000.00", "rate: 45, maxAmount: 800000.00"));
        var run = finished(post("/api/what-ifs", Map.of("programmeId", "programme-wi-file"), AUDITOR));

        var file =
                get("/api/what-ifs/" + run.path("id").asString() + "/changes/file", AUDITOR, "Accept-Language", "en");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        var lines = new String(file.raw().body(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFApplication,Project,");
        assertThat(lines[1]).contains(id(path), "'=视觉检测", "60000.00,65000.00,5000.00,Gains");
    }

    @Test
    void leavesOutInvestmentsThatAreClosed() {
        var government = fund("GOVERNMENT", "1000000.00");
        var association = fund("ASSOCIATION", "1000000.00");
        programme("wi-closed");
        var ended = accepted("wi-closed", government, association);
        accepted("wi-closed", government, association);
        var investment = investmentOf(ended);
        assertThat(post("/api/investments/" + investment + "/closure", Map.of("reason", "已完成"), APPROVER)
                        .status())
                .isEqualTo(201);

        var run = finished(post("/api/what-ifs", Map.of("programmeId", "programme-wi-closed", "version", 1), APPROVER));

        assertThat(run.at("/result/liveInvestments").asLong()).isEqualTo(1);
        assertThat(run.at("/result/applications").asLong()).isEqualTo(1);
        assertThat(amount(run.path("result"), "/before/shares/GOVERNMENT")).isEqualTo("40000.00");
    }

    private String accepted(String code, String government, String association) {
        var path = submitted(code, "SINGLE");
        award(path, government, association);
        var uscc = get(path, OFFICER).body().at("/summary/uscc").asString();
        assertThat(post(path + "/acceptance", null, as("accepts-" + uscc, Role.ENTERPRISE_SIGNATORY, uscc))
                        .status())
                .isEqualTo(200);
        return path;
    }

    private String investmentOf(String application) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/api/investments?q=" + id(application), OFFICER)
                                .body()
                                .path("items")
                                .size()
                        == 1);
        return get("/api/investments?q=" + id(application), OFFICER)
                .body()
                .at("/items/0/id")
                .asString();
    }

    @Test
    void changesNothingUnderTheVersionThatDecided() {
        programme("wi-same");
        submitted("wi-same", "SINGLE");
        var run = finished(post("/api/what-ifs", Map.of("programmeId", "programme-wi-same", "version", 1), APPROVER));
        assertThat(run.at("/result/applications").asLong()).isEqualTo(1);
        assertThat(run.at("/result/counts")).isEmpty();
        assertThat(run.at("/result/after")).isEqualTo(run.at("/result/before"));
    }

    @Test
    void countsAnIneligibleOneThatWasRejectedAndNoOneWhoWithdrew() {
        programme("wi-left");
        var withdrawn = submitted("wi-left", "SINGLE");
        var uscc = get(withdrawn, OFFICER).body().at("/summary/uscc").asString();
        post(withdrawn + "/withdrawal", Map.of("reason", "另有安排"), as("leaver", Role.ENTERPRISE_SIGNATORY, uscc));
        var rejected = submitted("wi-left", "SINGLE");
        post(rejected + "/rejection", Map.of("reason", "重复"), OFFICER);
        var run = finished(post("/api/what-ifs", Map.of("programmeId", "programme-wi-left", "version", 1), APPROVER));
        assertThat(run.at("/result/applications").asLong()).isZero();
    }

    @Test
    void refusesWhoMayNotAskAndWhatIsNotThere() {
        programme("wi-none");
        var question = Map.of("programmeId", "programme-wi-none");
        var enterprise = as(Role.ENTERPRISE_SIGNATORY, enterprise());
        assertThat(post("/api/what-ifs", question, enterprise).problem()).isEqualTo("not-allowed");
        assertThat(post("/api/what-ifs", question, as(Role.OPERATOR)).problem()).isEqualTo("not-allowed");
        assertThat(post("/api/what-ifs", question, OFFICER).problem()).isEqualTo("what-if-no-draft");
        assertThat(post("/api/what-ifs", Map.of("programmeId", "programme-nowhere"), OFFICER)
                        .problem())
                .isEqualTo("not-found");
        assertThat(post("/api/what-ifs", Map.of("programmeId", "programme-wi-none", "version", 7), OFFICER)
                        .problem())
                .isEqualTo("not-found");
        assertThat(get("/api/what-ifs/what-if-absent", OFFICER).problem()).isEqualTo("not-found");
        assertThat(get("/api/what-ifs/what-if-absent/changes/file", OFFICER).problem())
                .isEqualTo("not-found");
        assertThat(get("/api/what-ifs", enterprise).problem()).isEqualTo("not-allowed");
    }

    @Test
    void forgetsARunThatIsDropped() {
        programme("wi-drop");
        var started = post("/api/what-ifs", Map.of("programmeId", "programme-wi-drop", "version", 1), OFFICER);
        var path = String.valueOf(started.header("Location"));
        assertThat(send("DELETE", path, null, OFFICER).status()).isEqualTo(204);
        assertThat(get(path, OFFICER).status()).isEqualTo(404);
        assertThat(send("DELETE", path, null, OFFICER).problem()).isEqualTo("not-found");
    }

    private JsonNode changes(JsonNode run, String kind) {
        return get("/api/what-ifs/" + run.path("id").asString() + "/changes?kind=" + kind, AUDITOR)
                .body()
                .path("items");
    }

    private static String amount(JsonNode node, String pointer) {
        return node.at(pointer + "/amount").asString();
    }

    private static String application(JsonNode change) {
        return change.path("applicationId").asString();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Past decisions come out as they were made; one that somebody changed in the database is found. */
class DecisionReplayIT extends RuledServiceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        onDatabaseOfItsOwn(registry);
    }

    @Value("${local.management.port}")
    private int managementPort;

    /** What a test tampers with is mended again, since all tests share the store. */
    @AfterEach
    void mend() {
        owner().sql("""
                update domain_event e set payload = s.payload from saved_event s
                where s.global_index = e.global_index
                """).update();
        owner().sql("truncate saved_event").update();
    }

    @org.junit.jupiter.api.BeforeEach
    void save() {
        owner().sql("create table if not exists saved_event (global_index bigint primary key, payload bytea)")
                .update();
    }

    @Test
    void comesOutAsDecidedAlsoUnderALaterVersion() {
        programme("dr-equal");
        var path = submitted("dr-equal", "SINGLE");
        award(path, fund("GOVERNMENT", "900000.00"), fund("ASSOCIATION", "900000.00"));
        draft(second("dr-equal").replace("rate: 40,", "rate: 45,"));
        assertThat(post("/api/programmes/dr-equal/versions/2/publication", null, APPROVER)
                        .status())
                .isEqualTo(200);

        var decisions = get(path + "/decisions", AUDITOR);

        assertThat(decisions.status()).isEqualTo(200);
        assertThat(decisions.body().valueStream().map(each -> each.path("event").asString()))
                .containsExactly("EligibilityFound", "TierProposed", "TierApproved", "TierApproved", "OfferMade");
        assertThat(decisions.body()).allSatisfy(each -> {
            assertThat(each.path("equal").asBoolean()).as(each.toString()).isTrue();
            assertThat(each.path("programmeVersion").asInt()).isEqualTo(1);
        });
        assertThat(figure(decisions.body().get(1), "share.GOVERNMENT")
                        .path("recomputed")
                        .asString())
                .isEqualTo("40000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "TierProposed, '\"GOVERNMENT\",\"amount\":{\"currency\":\"CNY\",\"amount\":\"40000.00\"', '\"GOVERNMENT\",\"amount\":{\"currency\":\"CNY\",\"amount\":\"41000.00\"', share.GOVERNMENT",
        "TierProposed, '\"tier\":\"small-single\"', '\"tier\":\"small-together\"', tier",
        "TierProposed, '\"programmeVersion\":1', '\"programmeVersion\":3', version",
        "EligibilityFound, '\"eligible\":true', '\"eligible\":false', eligible",
        "EligibilityFound, '\"rule\":\"tier-fits\",\"holds\":true', '\"rule\":\"tier-fits\",\"holds\":false', rule.tier-fits",
        "CostLinesSet, '100000.00', '100000.01', eligibleCost",
        "ApplicationSubmitted, '\"mode\":\"SINGLE\"', '\"mode\":\"CHAIN\"', tier",
        "ApplicationSubmitted, '\"programmeVersion\":1', '\"programmeVersion\":9', eligible",
    })
    void findsAnAlteredEvent(String event, String from, String to, String figure) {
        var code = "dr-" + Integer.toHexString((event + from + to).hashCode());
        programme(code);
        var path = submitted(code, "SINGLE");
        award(path, fund("GOVERNMENT", "900000.00"), fund("ASSOCIATION", "900000.00"));

        tamper(path, event, from, to);

        var differing = get(path + "/decisions", OFFICER)
                .body()
                .valueStream()
                .filter(each -> !each.path("equal").asBoolean())
                .toList();
        assertThat(differing).isNotEmpty();
        assertThat(differing.stream().flatMap(each -> each.path("figures").valueStream()))
                .anySatisfy(each -> {
                    assertThat(each.path("name").asString()).isEqualTo(figure);
                    assertThat(each.path("equal").asBoolean()).isFalse();
                });
    }

    @Test
    void warnsWhileADifferenceStands() {
        programme("dr-alarm");
        var path = submitted("dr-alarm", "SINGLE");
        award(path, fund("GOVERNMENT", "900000.00"), fund("ASSOCIATION", "900000.00"));
        var clean = checked();
        assertThat(clean.path("differing").asLong()).as(clean.toString()).isZero();
        assertThat(clean.path("decisions").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(health()).isEqualTo("UP");

        tamper(path, "OfferMade", "\"amount\":\"40000.00\"", "\"amount\":\"39999.99\"");
        assertThat(checked().path("differing").asLong()).isEqualTo(1);
        assertThat(health()).isEqualTo("WARNING");
        var alarms = get("/api/decision-checks/alarms", AUDITOR).body();
        assertThat(alarms.path("total").asLong()).isEqualTo(1);
        assertThat(alarms.at("/items/0/event").asString()).isEqualTo("OfferMade");
        assertThat(alarms.at("/items/0/figures/0/decided").asString()).isEqualTo("39999.99");

        mend();
        assertThat(checked().path("differing").asLong()).isZero();
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void isForTheSecretariatAndAuditors() {
        programme("dr-closed");
        var path = submitted("dr-closed", "SINGLE");
        var uscc = get(path, OFFICER).body().at("/summary/uscc").asString();
        var own = as("own", Role.ENTERPRISE_SIGNATORY, uscc);
        assertThat(get(path + "/decisions", own).problem()).isEqualTo("not-allowed");
        assertThat(get(path + "/decisions", as(Role.ENTERPRISE_SIGNATORY, enterprise()))
                        .problem())
                .isEqualTo("not-found");
        assertThat(get("/api/applications/application-absent/decisions", AUDITOR)
                        .problem())
                .isEqualTo("not-found");
        assertThat(post("/api/decision-checks", null, own).problem()).isEqualTo("not-allowed");
        assertThat(post("/api/decision-checks", null, FINANCE).problem()).isEqualTo("not-allowed");
        assertThat(get("/api/decision-checks/decision-check-absent", AUDITOR).problem())
                .isEqualTo("not-found");
    }

    private JsonNode checked() {
        var started = post("/api/decision-checks", null, AUDITOR);
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        var path = String.valueOf(started.header("Location"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !get(path, AUDITOR).body().path("status").asString().equals("RUNNING"));
        var check = get(path, AUDITOR).body();
        assertThat(check.path("status").asString()).isEqualTo("DONE");
        assertThat(check.path("done").asLong()).isEqualTo(check.path("total").asLong());
        return check;
    }

    private String health() {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + managementPort + "/actuator/health"))
                .build();
        var answer = send(request);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asString())
                .isEqualTo(answer.body().at("/components/decisionHealth/status").asString(""));
        return answer.body().path("status").asString();
    }

    private void tamper(String path, String event, String from, String to) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        owner().sql("""
                insert into saved_event select global_index, payload from domain_event
                where aggregate_identifier = :id on conflict do nothing
                """).param("id", id).update();
        var changed = owner().sql("""
                        update domain_event set payload = convert_to(
                            replace(convert_from(payload, 'UTF8'), :from, :to), 'UTF8')
                        where aggregate_identifier = :id and payload_type like :event
                          and convert_from(payload, 'UTF8') like '%' || :from || '%'
                        """)
                .param("id", id)
                .param("event", "%$" + event)
                .param("from", from)
                .param("to", to)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private static JsonNode figure(JsonNode decision, String name) {
        return decision.path("figures")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

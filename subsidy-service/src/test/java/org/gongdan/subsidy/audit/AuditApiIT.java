package org.gongdan.subsidy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditApiIT extends ServiceTest {

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HealthIndicator projectionHealth;

    private final String fund = "fund-" + UUID.randomUUID();

    @BeforeEach
    void anEvent() {
        var finance = new Caller("finance-1", "finance", Set.of(Role.FINANCE), null);
        commands.sendAndSee(
                new OpenFund(new FundId(fund), Party.GOVERNMENT, 2026, "省级专项", "Provincial", "test"), finance, null);
    }

    @Test
    void showsTheHashOfTheStoredPayloadAndWhoDidIt() {
        var items =
                get("/api/audit/events?stream=" + fund, as(Role.AUDITOR)).body().path("items");
        var line = items.get(0).path("line");

        var stored = jdbc.sql(
                        "select encode(sha256(payload), 'hex') from domain_event where aggregate_identifier = :stream")
                .param("stream", fund)
                .query(String.class)
                .single();
        assertThat(line.path("sha256").asString()).isEqualTo(stored);
        assertThat(line.path("event").asString()).isEqualTo("FundOpened");
        assertThat(line.path("actor").asString()).isEqualTo("finance-1");
        assertThat(line.path("actorName").asString()).isEqualTo("finance");
        assertThat(items.get(0).path("sentence").asString()).isEqualTo("设立 2026 年度资金池“省级专项”，出资方：政府");
    }

    @Test
    void tellsItInEnglishToo() {
        var items = get("/api/audit/events?stream=" + fund, as(Role.AUDITOR), "Accept-Language", "en")
                .body()
                .path("items");
        assertThat(items.get(0).path("sentence").asString())
                .isEqualTo("Fund “Provincial” of government opened for 2026");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "OPERATOR", "APPROVER", "FINANCE"})
    void isOpenToThoseWhoAnswerForMoney(Role role) {
        assertThat(get("/api/audit/events?size=1", as(role)).status()).isEqualTo(200);
        assertThat(get("/api/audit/reads?size=1", as(role)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "OPERATOR", "APPROVER", "FINANCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isClosedToOthers(Role role) {
        var bearer = role.isOfEnterprise() ? as(role, "91440101MA5CJQ4N59") : as(role);
        assertThat(get("/api/audit/events", bearer).problem()).isEqualTo("not-allowed");
        assertThat(get("/api/audit/reads", bearer).problem()).isEqualTo("not-allowed");
    }

    @Test
    void raisesAParkedEvent() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(projectionHealth.health().getStatus())
                        .as("%s", projectionHealth.health().getDetails())
                        .isEqualTo(Status.UP));
        jdbc.sql("""
                insert into dead_letter (deadletteridentifier, processinggroup, sequenceidentifier, sequenceindex,
                       messagetype, eventidentifier, timestamp, payloadtype, payload, enqueuedat)
                values (:id, 'audit-test', :id, 0, 'e', :id, '', '', '', '')""").param("id", fund).update();
        try {
            var health = projectionHealth.health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("deadLetters")).hasToString("{audit-test=1}");
        } finally {
            jdbc.sql("delete from dead_letter where processinggroup = 'audit-test'")
                    .update();
        }
    }
}

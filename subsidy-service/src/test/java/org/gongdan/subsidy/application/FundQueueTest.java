package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications of different size, submitted one after the other and granted whenever a test likes. */
abstract class FundQueueTest extends ApplicationServiceTest {

    @Autowired
    ReadModels readModels;

    @Autowired
    JdbcClient jdbc;

    private int submissions;

    @AfterEach
    void backToToday() {
        clock.set(Scenario.NOW);
    }

    /** A minute after the one before. */
    String submitted(String cost) {
        return submitted(cost, PilotRules.ID);
    }

    String submitted(String cost, ProgrammeId programme) {
        registerEnterprise();
        clock.set(Scenario.NOW.plus(Duration.ofMinutes(++submissions)));
        var request = Map.of("uscc", uscc, "programmeId", programme.value(), "project", project("2026-12-31"));
        var path = post("/api/applications", request, preparer).header("Location");
        var lines = Map.of("lines", List.of(Map.of("category", "software", "amount", Money.ofYuan(cost))));
        assertThat(put(path + "/cost-lines", lines, preparer).status()).isEqualTo(200);
        assertThat(put(path + "/baseline", baseline(), preparer).status()).isEqualTo(200);
        assertThat(statusOf(post(path + "/submission", null, signatory))).isEqualTo("ELIGIBLE");
        return path;
    }

    void grant(String path, Map<String, String> funds) {
        assertThat(statusOf(propose(path, funds))).isEqualTo("PROPOSED");
        assertThat(statusOf(post(path + "/approvals", null, APPROVER))).isEqualTo("FIRST_APPROVED");
        assertThat(post(path + "/approvals", null, SECOND_APPROVER).status()).isEqualTo(200);
    }

    void withdraw(String path) {
        assertThat(statusOf(post(path + "/withdrawal", Map.of("reason", "项目取消"), signatory)))
                .isEqualTo("WITHDRAWN");
    }

    String status(String path) {
        return statusOf(get(path, OFFICER));
    }

    /** Every event has been handled, and handling them has caused no others. */
    void settled() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var head = readModels.head();
            return readModels.awaitOwnWrites(Duration.ofSeconds(5)) && readModels.head() == head;
        });
    }

    /** The applications in the order in which their offers were stored. */
    List<String> offersInOrder() {
        return jdbc.sql("""
                select aggregate_identifier from domain_event where payload_type like '%OfferMade' order by global_index
                """).query(String.class).list();
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

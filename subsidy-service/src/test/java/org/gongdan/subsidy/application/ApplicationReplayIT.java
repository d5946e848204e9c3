package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.gongdan.config.axon.ReadModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models rebuilt from the events are the same as before, and rebuilding them makes nothing happen again. */
class ApplicationReplayIT extends ApplicationServiceTest {

    @Autowired
    private Configuration axon;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application",
                "application_enterprise",
                "application_history",
            })
    void rebuildsTheList(String table) {
        awaitStatus(granted(funds("30000.00", "20000.00")), "OFFERED");
        rebuildsSame("application-list", table);
    }

    @Test
    void rebuildsTheDeadlines() {
        awaitStatus(granted(funds("30000.00", "20000.00")), "OFFERED");
        rebuildsSame("application-offer-deadlines", "application_offer_deadline");
    }

    @Test
    void rebuildsWhoWaitsForFundsAndSendsNothing() {
        awaitStatus(granted(funds("30000.00", "1.00")), "AWAITING_FUNDS");
        rebuildsSame("application-funds", "application_fund_queue");
    }

    private void rebuildsSame(String group, String table) {
        settled();
        var head = readModels.head();
        var before = rowsOf(table);
        assertThat(before).isNotEqualTo("0 ");
        var processor = axon.eventProcessingConfiguration()
                .eventProcessor(group, TrackingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(rowsOf(table)).startsWith("0 ");
        processor.start();
        settled();
        assertThat(rowsOf(table)).isEqualTo(before);
        assertThat(readModels.head()).isEqualTo(head);
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var head = readModels.head();
            return readModels.awaitOwnWrites(Duration.ofSeconds(5)) && readModels.head() == head;
        });
    }

    private String rowsOf(String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                        + table + " t")
                .query(String.class)
                .single();
    }
}

package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a fund need not pay any more counts no more, whatever the lists of funds and applications have seen by then. */
class CommitmentReducedIT extends ApplicationServiceTest {

    private static final Caller FINANCE_PERSON = new Caller("finance", "finance", Set.of(Role.FINANCE), null);

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Override
    ProgrammeId programme() {
        return PilotRules.cappedProgramme().programmeId();
    }

    @Test
    void givesRoomBackWhileTheListsAreRebuilt() {
        var funds = funds("1000000.00", "1000000.00");
        var path = granted(funds);
        awaitStatus(path, "OFFERED");
        assertThat(statusOf(post(path + "/acceptance", null, signatory))).isEqualTo("ACCEPTED");
        var government = funds.get("GOVERNMENT");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fundFigure(government, "committed").equals("30000.00"));

        var lists = List.of(processor("fund-list"), processor("application-list"));
        lists.forEach(TrackingEventProcessor::shutDown);
        try {
            lists.forEach(TrackingEventProcessor::resetTokens);
            var application = path.substring(path.lastIndexOf('/') + 1);
            commands.send(
                    new ReduceCommitment(new FundId(government), application, Money.ofYuan("10000.00")),
                    FINANCE_PERSON);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(used()).isEqualTo("40000.00"));
        } finally {
            lists.forEach(TrackingEventProcessor::start);
        }
        assertThat(jdbc.sql("select count(*) from dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private TrackingEventProcessor processor(String group) {
        return processing.eventProcessor(group, TrackingEventProcessor.class).orElseThrow();
    }

    private String used() {
        return get("/api/cumulation/accounts?group=" + uscc, OFFICER)
                .body()
                .path("items")
                .path(0)
                .path("room")
                .path("used")
                .path("amount")
                .asString();
    }
}

package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of a counted award after its acceptance: reduced with its commitment, and finished with its project. */
class AwardCourseIT extends ApplicationServiceTest {

    @Autowired
    private Commands commands;

    @Override
    ProgrammeId programme() {
        return PilotRules.cappedProgramme().programmeId();
    }

    @Test
    void countsLessWhenTheCommitmentIsReducedAndRunsNoMoreWhenTheInvestmentIsClosed() {
        var funds = funds("1000000.00", "1000000.00");
        var path = granted(funds);
        awaitStatus(path, "OFFERED");
        assertThat(statusOf(post(path + "/acceptance", null, signatory))).isEqualTo("ACCEPTED");
        var id = path.substring(path.lastIndexOf('/') + 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fundFigure(funds.get("GOVERNMENT"), "committed").equals("30000.00"));

        var finance = new Caller("finance", "finance", Set.of(Role.FINANCE), null);
        commands.send(
                new ReduceCommitment(
                        new FundId(funds.get("GOVERNMENT")), id, "settled below cost", Money.ofYuan("4000.00")),
                finance);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> award().path("amount").path("amount").asString().equals("46000.00"));
        assertThat(award().path("running").asBoolean()).isTrue();

        var investment = "/api/investments/" + id.replace("application-", "investment-");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(investment, OFFICER).status() == 200);
        assertThat(post(investment + "/closure", Map.of("reason", "项目完成"), APPROVER)
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !award().path("running").asBoolean(true));
        assertThat(award().path("amount").path("amount").asString()).isEqualTo("46000.00");
    }

    private JsonNode award() {
        return get("/api/cumulation/accounts?group=" + uscc, OFFICER)
                .body()
                .path("items")
                .path(0)
                .path("room")
                .path("awards")
                .path(0);
    }
}

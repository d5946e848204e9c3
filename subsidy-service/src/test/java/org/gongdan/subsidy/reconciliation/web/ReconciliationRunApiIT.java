package org.gongdan.subsidy.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Findings;
import org.gongdan.subsidy.reconciliation.Opened;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.CompleteRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.reconciliation.RunScope;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationRunApiIT extends ServiceTest {

    private static final Caller JOB = SystemCaller.named("roi-reconciliation");
    private static final String RUNS = "/api/reconciliations/runs";

    @Autowired
    private Commands commands;

    @Test
    void showsWhatARunLeftBehindAndWhatItChanged() {
        var investment = Opened.investment(commands);
        var period = new Period("2130");
        var first = new StartRun("roi-reconciliation", period, new BigDecimal("0.08"), 1, RunScope.of(investment));
        commands.send(first, JOB);
        commands.send(recorded(first, Findings.found(investment, "100")), JOB);
        commands.send(new CompleteRun(first.runId()), JOB);
        var second = new StartRun("roi-reconciliation", period, new BigDecimal("0.08"), 2, RunScope.of(investment));
        commands.send(second, JOB);
        commands.send(recorded(second, Findings.found(investment, "120")), JOB);
        commands.sendAndSee(new CompleteRun(second.runId()), JOB, null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(RUNS + "?period=2130", as(Role.FINANCE))
                        .body()
                        .at("/items/0/manifest")
                        .isObject());

        var runs = get(RUNS + "?period=2130", as(Role.AUDITOR)).body();
        assertThat(runs.path("total").asInt()).isEqualTo(2);
        assertThat(runs.at("/items/0/id").asString()).isEqualTo(second.runId().value());
        var run = get(RUNS + "/" + second.runId(), as(Role.OFFICER)).body();
        assertThat(run.at("/manifest/changed").asInt()).isEqualTo(1);
        assertThat(run.at("/manifest/totals/paid/amount").asString()).isEqualTo("120.00");
        assertThat(run.at("/manifest/sha256").asString()).hasSize(64);
        assertThat(run.at("/scope").asString()).isEqualTo("investment:" + investment);
        var changes =
                get(RUNS + "/" + second.runId() + "/changes", as(Role.AUDITOR)).body();
        assertThat(changes.path("total").asInt()).isEqualTo(1);
        assertThat(changes.at("/items/0/supersedes").asString())
                .isEqualTo(first.runId().value());
        assertThat(changes.at("/items/0/changed/0").asString()).isEqualTo("paid");
        assertThat(changes.at("/items/0/before/paid/amount").asString()).isEqualTo("100.00");
        assertThat(changes.at("/items/0/after/paid/amount").asString()).isEqualTo("120.00");
        assertThat(changes.at("/items/0/uscc").asString()).isEqualTo(Opened.USCC);
        var before =
                get(RUNS + "/" + first.runId() + "/changes", as(Role.AUDITOR)).body();
        assertThat(before.at("/items/0/before").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run-none", "/none", "/run-none/changes"})
    void doesNotFindWhatIsNotThere(String path) {
        assertThat(get(RUNS + path, as(Role.AUDITOR)).problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/run-none", "/run-none/changes"})
    void isNotForEnterprises(String path) {
        assertThat(get(RUNS + path, as(Role.ENTERPRISE_SIGNATORY, Opened.USCC)).problem())
                .isEqualTo("not-allowed");
    }

    private static RecordReconciliations recorded(StartRun run, org.gongdan.subsidy.reconciliation.Found found) {
        return new RecordReconciliations(run.runId().value(), run.period(), run.position(), List.of(found));
    }
}

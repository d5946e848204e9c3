package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.shared.CommandRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.annotation.Autowired;

/** A run whose process is killed; it waits in one of its ranges, so that the kill always comes in its middle. */
class KilledRunIT extends BatchTest {

    private static final String PERIOD = "2025-07";
    private static final String RATE = "0.08";
    private static final int GATE = 4711;

    @TempDir
    private Path folder;

    @Autowired
    private ResumesInterrupted interrupted;

    @AfterEach
    void takeGateAway() {
        owner().sql("drop trigger if exists gate on domain_event").update();
    }

    @Test
    void goesOnInAnotherProcessAndRecordsEachInvestmentOnce() throws Exception {
        var live = examples.openUntil(this::liveInvestments, 200);
        showAll();
        var position = readModels.head();
        putGateAt(live.get(70));
        Process killed;
        try (var _ = closedGate()) {
            killed = processWithRun(position);
            try {
                until(() -> waiting() || !killed.isAlive(), stopped -> stopped);
                assertThat(killed.isAlive()).as(log()).isTrue();
                assertThat(recorded(PERIOD, null)).isBetween(1L, live.size() - 1L);
                refusesASecondRun();
                interrupted.resume();
                assertThat(runs.history(JOB, 1)).allMatch(run -> run.isRunning() && run.done() < live.size());
            } finally {
                killed.destroyForcibly();
                assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        var dead = runs.history(JOB, 1).getFirst();
        assertThat(dead.total()).isEqualTo(live.size());
        var resumed = until(
                () -> {
                    interrupted.resume();
                    return runs.history(JOB, 1).getFirst();
                },
                run -> run.runId() != dead.runId() && !run.isRunning());
        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(resumed.parameters()).isEqualTo(dead.parameters());
        assertThat(resumed.done()).isEqualTo(live.size());
        assertThat(resumed.before()).isEqualTo(dead.done());
        assertThat(runs.find(dead.runId()).orElseThrow().status()).isEqualTo("FAILED");
        assertThat(live)
                .allSatisfy(
                        id -> assertThat(recorded(PERIOD, new InvestmentId(id))).isEqualTo(1));
        findsTheSameInACleanRun();
    }

    private void refusesASecondRun() {
        assertThatThrownBy(() -> runs.start(JOB, new JobParameters()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(JobRefusal.RUN_ACTIVE));
        var answer = post(
                "/api/jobs/roi-reconciliation/runs",
                "{\"period\":\"2025-09\"}",
                TestTokens.bearer(Role.OPERATOR, null));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("run-active");
    }

    private void findsTheSameInACleanRun() {
        showAll();
        var before = readModels.head();
        var clean = reconcile(PERIOD, RATE);
        assertThat(clean.status()).isEqualTo("COMPLETED");
        assertThat(clean.done()).isEqualTo(liveInvestments().size());
        assertThat(readModels.head())
                .as("only that it started and ended is recorded")
                .isEqualTo(before + 2);
    }

    private Process processWithRun(long position) {
        return new BatchProcess(database(), folder)
                .start("log", RunMain.class, RunMain.arguments(PERIOD, RATE, position));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private void putGateAt(String investment) {
        owner().sql("""
                create or replace function gate() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock(%d); return new; end $$""".formatted(GATE)).update();
        owner().sql("""
                create trigger gate before insert on domain_event for each row
                when (new.aggregate_identifier like 'reconciliation-%s-%%') execute function gate()""".formatted(investment.substring("investment-".length()))).update();
    }

    private static Connection closedGate() throws SQLException {
        var connection = database().dataSource().getConnection();
        connection.createStatement().execute("select pg_advisory_lock(" + GATE + ")");
        return connection;
    }

    private boolean waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and objid = :gate and not granted")
                        .param("gate", GATE)
                        .query(Long.class)
                        .single()
                > 0;
    }
}

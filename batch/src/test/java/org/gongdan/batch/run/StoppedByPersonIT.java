package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run that a person stops and starts again; it is made slow, so that there is something to stop. */
class StoppedByPersonIT extends BatchTest {

    private static final String RUNS = "/api/jobs/roi-reconciliation/runs/";

    @AfterEach
    void hurry() {
        owner().sql("drop trigger if exists slow on batch_step_execution").update();
    }

    @Test
    void endsAfterItsChunksAndGoesOnFromThere() {
        var live = examples.openUntil(this::liveInvestments, 240);
        showAll();
        slowDown();
        var run = start(parameters("2025-05", "0.08"));
        until(() -> runs.find(run.runId()).orElseThrow(), each -> each.done() > 0);
        assertThat(post(RUNS + run.runId() + "/stop", "{}", as(Role.AUDITOR)).status())
                .isEqualTo(403);
        assertThat(post(RUNS + run.runId() + "/stop", "{}", as(Role.OPERATOR)).status())
                .isEqualTo(202);
        var stopped = ended(run);
        assertThat(stopped.status()).isEqualTo("STOPPED");
        assertThat(stopped.done()).isBetween(1L, live.size() - 1L);
        hurry();
        var again = until(
                () -> post(RUNS + run.runId() + "/restart", "{}", as(Role.OPERATOR)),
                answer -> !answer.problem().equals("run-active"));
        assertThat(again.status()).isEqualTo(202);
        var resumed =
                until(() -> runs.find(again.body().path("runId").asLong()).orElseThrow(), each -> !each.isRunning());
        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(resumed.before()).isEqualTo(stopped.done());
        assertThat(resumed.done()).isEqualTo(live.size()).isEqualTo(resumed.total());
        assertThat(live)
                .allSatisfy(id ->
                        assertThat(recorded("2025-05", new InvestmentId(id))).isEqualTo(1));
    }

    /** So it is left when the database goes away at the very end of a run. */
    @Test
    void goesOnWithARunWhoseEndIsUnknown() {
        var live = examples.openUntil(this::liveInvestments, 40);
        showAll();
        var run = ended(start(parameters("2025-10", "0.08")));
        jdbc.sql("update batch_job_execution set status = 'UNKNOWN' where job_execution_id = :run")
                .param("run", run.runId())
                .update();
        jdbc.sql("update batch_step_execution set status = 'UNKNOWN' where job_execution_id = :run"
                        + " and step_name in ('complete-run', 'reconcile-range:001', 'reconcile-investments')")
                .param("run", run.runId())
                .update();
        var again = until(
                () -> post(RUNS + run.runId() + "/restart", "{}", as(Role.OPERATOR)),
                answer -> !answer.problem().equals("run-active"));
        assertThat(again.status()).isEqualTo(202);
        var resumed =
                until(() -> runs.find(again.body().path("runId").asLong()).orElseThrow(), each -> !each.isRunning());
        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(live)
                .allSatisfy(id ->
                        assertThat(recorded("2025-10", new InvestmentId(id))).isEqualTo(1));
    }

    private void slowDown() {
        owner().sql("""
                create or replace function dawdle() returns trigger language plpgsql as
                $$ begin perform pg_sleep(0.1); return new; end $$""").update();
        owner().sql("create trigger slow before update on batch_step_execution for each row execute function dawdle()")
                .update();
    }
}

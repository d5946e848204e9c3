package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.batch.BatchTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoppedRunIT extends BatchTest {

    private static final String PERIOD = "2025-08";

    @AfterEach
    void letThrough() {
        owner().sql("drop trigger if exists stopped on domain_event").update();
    }

    @Test
    void namesTheSliceThatStoppedItAndGoesOnFromThere() {
        // other ranges are done to their end
        var live = examples.openUntil(this::liveInvestments, 120);
        showAll();
        var broken = live.get(70);
        stopAt(broken);
        var parameters = parameters(PERIOD, "0.08");
        var failed = ended(start(parameters));
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("cannot be recorded").contains("no room on the disk");
        assertThat(failed.done()).isBetween(1L, live.size() - 1L);
        assertThat(failed.total()).isEqualTo(live.size());
        assertThat(recorded(PERIOD, new InvestmentId(broken))).isZero();

        letThrough();
        var resumed = ended(start(parameters));
        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(resumed.runId()).isNotEqualTo(failed.runId());
        assertThat(resumed.done()).isEqualTo(live.size());
        assertThat(resumed.before()).isEqualTo(failed.done());
        assertThat(live)
                .allSatisfy(
                        id -> assertThat(recorded(PERIOD, new InvestmentId(id))).isEqualTo(1));
        assertThat(runs.history(JOB, 20))
                .filteredOn(run -> run.runId() == failed.runId())
                .singleElement()
                .satisfies(run -> assertThat(run.failure()).contains("cannot be recorded"));

        var before = readModels.head();
        assertThat(reconcile(PERIOD, "0.08").status()).isEqualTo("COMPLETED");
        assertThat(readModels.head())
                .as("a clean run finds the same, and says no more than that it ran")
                .isEqualTo(before + 2);
    }

    /** The position that a step has in memory is then one slice ahead of what is stored. */
    @Test
    void repeatsASliceWhoseCommitFailed() {
        var live = examples.openUntil(this::liveInvestments, 120);
        showAll();
        stopAt(live.get(70), "constraint trigger stopped after", "deferrable initially deferred");
        var parameters = parameters("2025-09", "0.08");
        assertThat(ended(start(parameters)).status()).isEqualTo("FAILED");
        letThrough();
        assertThat(ended(start(parameters)).status()).isEqualTo("COMPLETED");
        assertThat(live)
                .allSatisfy(id ->
                        assertThat(recorded("2025-09", new InvestmentId(id))).isEqualTo(1));
    }

    private void stopAt(String investment) {
        stopAt(investment, "trigger stopped before", "");
    }

    private void stopAt(String investment, String trigger, String when) {
        owner().sql("""
                create or replace function stopped() returns trigger language plpgsql as
                $$ begin raise exception 'no room on the disk'; end $$""").update();
        owner().sql("""
                create %s insert on domain_event %s for each row
                when (new.aggregate_identifier like 'reconciliation-%s-%%') execute function stopped()""".formatted(trigger, when, investment.substring("investment-".length())))
                .update();
    }
}

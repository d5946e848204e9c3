package org.gongdan.subsidy.reconciliation.read;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakCleared;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakExplained;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakRaised;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunCompleted;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunStarted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of results, differences and runs, and whose investments they are about. */
@Component
@ProcessingGroup("reconciliation-list")
class ReconciliationProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ResultRows results;
    private final BreakRows breaks;

    ReconciliationProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.results = new ResultRows(jdbc, json);
        this.breaks = new BreakRows(jdbc);
    }

    @EventHandler
    void on(
            ReconciliationEvent event,
            @SequenceNumber long version,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actor) {
        switch (event) {
            case InvestmentReconciled reconciled -> results.record(reconciled);
            case BreakRaised raised -> breaks.raise(raised, version);
            case BreakCleared cleared -> breaks.clear(cleared, version);
            case BreakExplained explained -> breaks.explain(explained, actor, version);
        }
    }

    @EventHandler
    void on(InvestmentOpened opened) {
        jdbc.sql("""
                insert into reconciliation_subject (investment_id, uscc, title) values (:id, :uscc, :title)
                on conflict do nothing
                """)
                .param("id", opened.investmentId().value())
                .param("uscc", opened.uscc())
                .param("title", opened.project().title())
                .update();
    }

    @EventHandler
    void on(ReconciliationRunStarted started) {
        jdbc.sql("""
                insert into reconciliation_run (id, job, period, rate, position, scope, started_at)
                values (:id, :job, :period, :rate, :position, :scope, :at)
                on conflict do nothing
                """)
                .param("id", started.runId().value())
                .param("job", started.job())
                .param("period", started.period().label())
                .param("rate", started.rate())
                .param("position", started.position())
                .param("scope", started.scope().text())
                .param("at", Timestamp.from(started.startedAt()))
                .update();
    }

    @EventHandler
    void on(ReconciliationRunCompleted completed) {
        jdbc.sql("update reconciliation_run set completed_at = :at, manifest = cast(:manifest as jsonb) where id = :id")
                .param("id", completed.runId().value())
                .param("at", Timestamp.from(completed.completedAt()))
                .param("manifest", json.writeValueAsString(completed.manifest()))
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("""
                truncate table reconciliation_result, reconciliation_break, reconciliation_subject, reconciliation_run
                """).update();
    }
}

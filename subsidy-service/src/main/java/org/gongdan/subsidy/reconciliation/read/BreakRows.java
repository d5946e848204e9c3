package org.gongdan.subsidy.reconciliation.read;

import java.sql.Timestamp;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakCleared;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakExplained;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakRaised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes differences, one row for each type of an investment and period; its version admits each event once. */
final class BreakRows {

    private final JdbcClient jdbc;

    BreakRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(BreakRaised raised, long version) {
        var difference = raised.difference();
        var reports = difference.reports();
        jdbc.sql("""
                insert into reconciliation_break as known (investment_id, period, type, severity, expected_fen,
                    found_fen, tolerance_fen, reports_due, reports_received, first_period, first_on, run_id, raised_at,
                    version)
                values (:id, :period, :type, :severity, :expected, :found, :tolerance, :due, :received, :firstPeriod,
                    :firstOn, :run, :at, :version)
                on conflict (investment_id, period, type) do update
                set severity = excluded.severity, expected_fen = excluded.expected_fen, found_fen = excluded.found_fen,
                    tolerance_fen = excluded.tolerance_fen, reports_due = excluded.reports_due,
                    reports_received = excluded.reports_received, first_period = excluded.first_period,
                    first_on = excluded.first_on, run_id = excluded.run_id, raised_at = excluded.raised_at,
                    cleared_by = null, cleared_at = null, explanation = null, explained_by = null,
                    explained_by_name = null, explained_at = null, version = excluded.version
                where known.version < excluded.version
                """)
                .param("id", raised.investmentId().value())
                .param("period", raised.period().label())
                .param("type", difference.type().name())
                .param("severity", difference.severity().name())
                .param("expected", difference.expected().fen())
                .param("found", difference.found().fen())
                .param("tolerance", difference.tolerance().fen())
                .param("due", reports == null ? null : reports.due())
                .param("received", reports == null ? null : reports.received())
                .param("firstPeriod", raised.firstSeen().period().label())
                .param("firstOn", raised.firstSeen().on())
                .param("run", raised.runId())
                .param("at", Timestamp.from(raised.raisedAt()))
                .param("version", version)
                .update();
    }

    void clear(BreakCleared cleared, long version) {
        jdbc.sql("""
                update reconciliation_break set cleared_by = :run, cleared_at = :at, version = :version
                where investment_id = :id and period = :period and type = :type and version < :version
                """)
                .param("id", cleared.investmentId().value())
                .param("period", cleared.period().label())
                .param("type", cleared.type().name())
                .param("run", cleared.runId())
                .param("at", Timestamp.from(cleared.clearedAt()))
                .param("version", version)
                .update();
    }

    void explain(BreakExplained explained, @Nullable String name, long version) {
        jdbc.sql("""
                update reconciliation_break
                set explanation = :explanation, explained_by = :by, explained_by_name = :name, explained_at = :at,
                    version = :version
                where investment_id = :id and period = :period and type = :type and version < :version
                """)
                .param("id", explained.investmentId().value())
                .param("period", explained.period().label())
                .param("type", explained.type().name())
                .param("explanation", explained.explanation())
                .param("by", explained.explainedBy())
                .param("name", name)
                .param("at", Timestamp.from(explained.explainedAt()))
                .param("version", version)
                .update();
    }
}

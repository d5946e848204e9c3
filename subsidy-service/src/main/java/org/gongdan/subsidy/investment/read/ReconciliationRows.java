package org.gongdan.subsidy.investment.read;

import java.sql.Timestamp;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakCleared;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakExplained;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakRaised;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentReconciled;
import org.gongdan.subsidy.investment.ReconciledFigures;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what runs found. */
final class ReconciliationRows {

    private final JdbcClient jdbc;
    private final Json json;

    ReconciliationRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void record(InvestmentReconciled reconciled) {
        jdbc.sql("""
                update investment_reconciliation set superseded_by = :run
                where investment_id = :id and period = :period and superseded_by is null and run_id <> :run
                """)
                .param("id", reconciled.investmentId().value())
                .param("period", reconciled.period().label())
                .param("run", reconciled.runId())
                .update();
        jdbc.sql("""
                insert into investment_reconciliation (investment_id, period, run_id, position, figures, supersedes,
                    reconciled_at)
                values (:id, :period, :run, :position, cast(:figures as jsonb), :supersedes, :at)
                on conflict do nothing
                """)
                .param("id", reconciled.investmentId().value())
                .param("period", reconciled.period().label())
                .param("run", reconciled.runId())
                .param("position", reconciled.position())
                .param("figures", json.write(reconciled.figures()))
                .param("supersedes", reconciled.supersedes())
                .param("at", Timestamp.from(reconciled.reconciledAt()))
                .update();
        showOnList(reconciled);
    }

    /** The list shows what the enterprise itself gains, on the figures that somebody verified. */
    private void showOnList(InvestmentReconciled reconciled) {
        var key = keyFigure(reconciled.figures());
        jdbc.sql("""
                update investment
                set reconciled_period = :period, figures = cast(:figures as jsonb), npv = :npv, xirr = :xirr,
                    payback_months = :payback, roi = :roi
                where id = :id
                """)
                .param("id", reconciled.investmentId().value())
                .param("period", reconciled.period().label())
                .param("figures", json.write(reconciled.figures()))
                .param("npv", key == null ? null : key.npv())
                .param("xirr", key == null ? null : key.xirr())
                .param("payback", key == null ? null : key.paybackMonths())
                .param("roi", key == null ? null : key.roi())
                .update();
    }

    private static @Nullable ReturnFigure keyFigure(ReconciledFigures figures) {
        return figures.returns().stream()
                .filter(figure -> figure.view() == ReturnFigure.View.ENTERPRISE_WITH_SUBSIDY
                        && figure.grade() == ReturnFigure.Grade.VERIFIED)
                .findFirst()
                .orElse(null);
    }

    void raise(BreakRaised raised) {
        jdbc.sql("""
                insert into investment_break (investment_id, period, type, found, run_id, raised_at)
                values (:id, :period, :type, cast(:found as jsonb), :run, :at)
                on conflict (investment_id, period, type) do update
                set found = excluded.found, run_id = excluded.run_id, raised_at = excluded.raised_at,
                    cleared_at = null, explanation = null, explained_by = null, explained_at = null
                """)
                .param("id", raised.investmentId().value())
                .param("period", raised.period().label())
                .param("type", raised.difference().type().name())
                .param("found", json.write(raised.difference()))
                .param("run", raised.runId())
                .param("at", Timestamp.from(raised.raisedAt()))
                .update();
    }

    void clear(BreakCleared cleared) {
        jdbc.sql("""
                update investment_break set cleared_at = :at
                where investment_id = :id and period = :period and type = :type
                """)
                .param("id", cleared.investmentId().value())
                .param("period", cleared.period().label())
                .param("type", cleared.type().name())
                .param("at", Timestamp.from(cleared.clearedAt()))
                .update();
    }

    void explain(BreakExplained explained) {
        jdbc.sql("""
                update investment_break set explanation = :explanation, explained_by = :by, explained_at = :at
                where investment_id = :id and period = :period and type = :type
                """)
                .param("id", explained.investmentId().value())
                .param("period", explained.period().label())
                .param("type", explained.type().name())
                .param("explanation", explained.explanation())
                .param("by", explained.explainedBy())
                .param("at", Timestamp.from(explained.explainedAt()))
                .update();
    }
}

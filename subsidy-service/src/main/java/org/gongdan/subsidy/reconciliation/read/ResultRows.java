package org.gongdan.subsidy.reconciliation.read;

import java.sql.Timestamp;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes results; the row of one that was superseded stays and says by which. */
final class ResultRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ResultRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void record(InvestmentReconciled reconciled) {
        jdbc.sql("""
                update reconciliation_result set superseded_by = :run
                where investment_id = :id and period = :period and run_id = :supersedes
                """)
                .param("id", reconciled.investmentId().value())
                .param("period", reconciled.period().label())
                .param("run", reconciled.runId())
                .param("supersedes", reconciled.supersedes())
                .update();
        var key = keyFigure(reconciled.figures());
        jdbc.sql("""
                insert into reconciliation_result (investment_id, period, run_id, position, figures, supersedes, changed,
                    reconciled_at, npv, xirr, payback_months, roi)
                values (:id, :period, :run, :position, cast(:figures as jsonb), :supersedes, cast(:changed as jsonb),
                    :at, :npv, :xirr, :payback, :roi)
                on conflict do nothing
                """)
                .param("id", reconciled.investmentId().value())
                .param("period", reconciled.period().label())
                .param("run", reconciled.runId())
                .param("position", reconciled.position())
                .param("figures", json.writeValueAsString(reconciled.figures()))
                .param("supersedes", reconciled.supersedes())
                .param("changed", json.writeValueAsString(reconciled.changed()))
                .param("at", Timestamp.from(reconciled.reconciledAt()))
                .param("npv", key == null ? null : key.npv())
                .param("xirr", key == null ? null : key.xirr())
                .param("payback", key == null ? null : key.paybackMonths())
                .param("roi", key == null ? null : key.roi())
                .update();
    }

    /** Lists show what the enterprise itself gains, on the figures that somebody verified. */
    private static @Nullable ReturnFigure keyFigure(ReconciledFigures figures) {
        return figures.returns().stream()
                .filter(figure -> figure.view() == ReturnFigure.View.ENTERPRISE_WITH_SUBSIDY
                        && figure.grade() == ReturnFigure.Grade.VERIFIED)
                .findFirst()
                .orElse(null);
    }
}

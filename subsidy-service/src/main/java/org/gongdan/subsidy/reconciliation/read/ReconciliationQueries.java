package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what runs found. */
@Component
class ReconciliationQueries implements Reconciliations {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReconciliationQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Result> latest(InvestmentId investment, Period period) {
        return jdbc.sql("""
                select * from reconciliation_result
                where investment_id = :id and period = :period and superseded_by is null
                """)
                .param("id", investment.value())
                .param("period", period.label())
                .query((row, _) -> result(row))
                .optional();
    }

    @Override
    public List<Result> history(InvestmentId investment) {
        return jdbc.sql("""
                select * from reconciliation_result where investment_id = :id
                order by reconciled_at desc, position desc, period desc
                """)
                .param("id", investment.value())
                .query((row, _) -> result(row))
                .list();
    }

    @Override
    public List<Result> ofPeriod(Period period, String lastId, int limit) {
        return jdbc.sql("""
                select * from reconciliation_result
                where period = :period and superseded_by is null and investment_id > :last
                order by investment_id limit :limit
                """)
                .param("period", period.label())
                .param("last", lastId)
                .param("limit", limit)
                .query((row, _) -> result(row))
                .list();
    }

    @Override
    public long countOfPeriod(Period period) {
        return jdbc.sql("select count(*) from reconciliation_result where period = :period and superseded_by is null")
                .param("period", period.label())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Difference> breaks(InvestmentId investment) {
        return jdbc.sql("""
                select * from reconciliation_break where investment_id = :id order by period desc, raised_at desc, type
                """)
                .param("id", investment.value())
                .query((row, _) -> BreakColumns.difference(row))
                .list();
    }

    private Result result(ResultSet row) throws SQLException {
        return new Result(
                new InvestmentId(row.getString("investment_id")),
                new Period(row.getString("period")),
                row.getString("run_id"),
                row.getLong("position"),
                json.readValue(row.getString("figures"), ReconciledFigures.class),
                row.getString("supersedes"),
                List.of(json.readValue(row.getString("changed"), String[].class)),
                row.getString("superseded_by"),
                row.getTimestamp("reconciled_at").toInstant());
    }
}

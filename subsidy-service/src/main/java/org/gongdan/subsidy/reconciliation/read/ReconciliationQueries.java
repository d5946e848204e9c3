package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
    public Map<InvestmentId, Result> latest(Collection<InvestmentId> investments, List<Period> periods) {
        var results = new HashMap<InvestmentId, Result>();
        jdbc.sql("""
                select distinct on (investment_id) * from reconciliation_result
                where investment_id = any(:ids) and period = any(:periods) and superseded_by is null
                order by investment_id, array_position(cast(:periods as text[]), period::text)
                """)
                .param("ids", ids(investments))
                .param(
                        "periods",
                        new SqlArrayValue(
                                "text", periods.stream().map(Period::label).toArray()))
                .query(row -> {
                    var result = result(row);
                    results.put(result.investmentId(), result);
                });
        return results;
    }

    @Override
    public Map<InvestmentId, Integer> openBreaks(Collection<InvestmentId> investments, LocalDate by) {
        var open = new HashMap<InvestmentId, Integer>();
        jdbc.sql("""
                select investment_id, period, count(*) as open from reconciliation_break
                where investment_id = any(:ids) and cleared_at is null and explanation is null
                group by investment_id, period
                """).param("ids", ids(investments)).query(row -> {
            if (!new Period(row.getString("period")).lastDay().isAfter(by)) {
                open.merge(new InvestmentId(row.getString("investment_id")), row.getInt("open"), Integer::sum);
            }
        });
        return open;
    }

    private static SqlArrayValue ids(Collection<InvestmentId> investments) {
        return new SqlArrayValue(
                "text", investments.stream().map(InvestmentId::value).toArray());
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

package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tells the feature of investments what reconciliation has come to. */
@Component
class InvestmentStandings implements Standings {

    private final JdbcClient jdbc;

    InvestmentStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvestmentId, Standing> of(Collection<InvestmentId> investments) {
        var found = new HashMap<InvestmentId, Standing>();
        jdbc.sql("""
                select ids.id, last.*, (select count(*) from reconciliation_break b
                                        where b.investment_id = ids.id and b.cleared_at is null
                                          and b.explanation is null) open_breaks
                from unnest(:ids) as ids (id)
                cross join lateral (select period, npv, xirr, payback_months, roi from reconciliation_result r
                                    where r.investment_id = ids.id and r.superseded_by is null
                                    order by reconciled_at desc, position desc, period desc limit 1) last
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "text",
                                investments.stream().map(InvestmentId::value).toArray()))
                .query((row, _) -> found.put(
                        new InvestmentId(row.getString("id")),
                        new Standing(keyFigures(row), row.getInt("open_breaks"))))
                .list();
        return Map.copyOf(found);
    }

    /** From the guarded state and not from the rows of lists, which may be a moment old. */
    @Override
    public int unexplained(InvestmentId investment) {
        return jdbc.sql("""
                        select coalesce(sum(unexplained), 0) from reconciliation_state
                        where investment_id = :id and unexplained > 0
                        """)
                .param("id", investment.value())
                .query(Integer.class)
                .single();
    }

    private static @Nullable KeyFigures keyFigures(ResultSet row) throws SQLException {
        var npv = row.getBigDecimal("npv");
        return npv == null
                ? null
                : new KeyFigures(
                        new Period(row.getString("period")),
                        npv,
                        row.getBigDecimal("xirr"),
                        row.getObject("payback_months", Integer.class),
                        row.getBigDecimal("roi"));
    }
}

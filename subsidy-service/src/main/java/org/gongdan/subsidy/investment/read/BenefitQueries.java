package org.gongdan.subsidy.investment.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.investment.Baseline;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.KpiHistory;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.investment.RunningCosts;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads baselines, what was superseded, and running costs. */
@Component
class BenefitQueries implements KpiHistory, RunningCosts {

    private final JdbcClient jdbc;
    private final Json json;

    BenefitQueries(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Superseded> superseded(InvestmentId investment) {
        return jdbc.sql("""
                select * from investment_measurement_superseded where investment_id = :id
                order by indicator, month, version
                """)
                .param("id", investment.value())
                .query((row, _) -> new Superseded(
                        row.getString("indicator"),
                        month(row),
                        row.getBigDecimal("value"),
                        json.readList(row.getString("evidence"), String.class),
                        row.getString("measured_by"),
                        row.getTimestamp("measured_at").toInstant()))
                .list();
    }

    @Override
    public List<BaselineChange> baselineChanges(InvestmentId investment) {
        return jdbc.sql("select * from investment_baseline_change where investment_id = :id order by version")
                .param("id", investment.value())
                .query((row, _) -> new BaselineChange(
                        row.getString("indicator"),
                        json.read(row.getString("baseline"), Baseline.class),
                        json.read(row.getString("replaced"), BigDecimal.class),
                        row.getString("reason"),
                        row.getString("prepared_by"),
                        row.getTimestamp("prepared_at").toInstant(),
                        row.getString("confirmed_by"),
                        Columns.instant(row, "confirmed_at")))
                .list();
    }

    @Override
    public @Nullable Instant baselinesFrozenAt(InvestmentId investment) {
        return jdbc.sql("select baselines_frozen_at from investment where id = :id and baselines_frozen_at is not null")
                .param("id", investment.value())
                .query((row, _) -> row.getTimestamp("baselines_frozen_at").toInstant())
                .optional()
                .orElse(null);
    }

    @Override
    public List<Cost> of(InvestmentId investment) {
        return jdbc.sql("select * from investment_running_cost where investment_id = :id order by month, kind")
                .param("id", investment.value())
                .query((row, _) -> cost(row))
                .list();
    }

    private Cost cost(ResultSet row) throws SQLException {
        var verified = row.getObject("verified_fen", Long.class);
        return new Cost(
                month(row),
                RunningCostKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("claimed_fen")),
                json.readList(row.getString("evidence"), String.class),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                verified == null ? null : Money.ofFen(verified),
                row.getString("basis"),
                row.getString("verified_by"),
                Columns.instant(row, "verified_at"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}

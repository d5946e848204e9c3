package org.gongdan.subsidy.policy.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.PolicySet.Figures;
import org.gongdan.subsidy.policy.PolicySet.Spread;
import org.gongdan.subsidy.policy.SmallCells;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the database add up the working set by one dimension. Quartiles are interpolated, so they are nobody's value. */
@Component
class CellTable {

    private static final Map<Dimension, String> VALUES = Map.of(
            Dimension.ALL, "''",
            Dimension.REGION, "region",
            Dimension.INDUSTRY, "industry",
            Dimension.SCENARIO, "scenario",
            Dimension.TIER, "tier",
            Dimension.MODE, "mode",
            Dimension.CLUSTER_SIZE, "cluster_size",
            Dimension.REGION_SCENARIO, "region");

    private final JdbcClient jdbc;

    CellTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param registered how many enterprises are registered under a value, where that makes sense */
    List<CellRow> of(String run, Dimension dimension, Map<String, Long> registered) {
        var second = dimension == Dimension.REGION_SCENARIO ? "scenario" : "''";
        return jdbc.sql("""
                select %s as value, %s as second, count(distinct uscc) as enterprises, count(*) as investments,
                       count(distinct uscc) filter (where region <> :unknown) as known,
                       sum(cost_fen) as cost, sum(public_fen) as public,
                       percentile_cont(0.5) within group (order by cost_fen::float8) / 100 as unit_cost,
                       avg(function_fit) as fit, %s, %s, %s, %s
                from policy_observation where run = :run
                group by 1, 2 order by 1, 2
                """.formatted(
                                VALUES.get(dimension),
                                second,
                                quartiles("benefit_cost"),
                                quartiles("claimed"),
                                quartiles("verified"),
                                quartiles("peer_adjusted")))
                .param("run", run)
                .param("unknown", ObservationGathering.UNKNOWN)
                .query((row, _) -> new CellRow(
                        row.getString("value"),
                        row.getString("second"),
                        figures(row, registered.get(row.getString("value")))))
                .list();
    }

    private static String quartiles(String column) {
        return """
                percentile_cont(array[0.25, 0.5, 0.75]) within group (order by %1$s::float8) as %1$s_quartiles,
                count(distinct uscc) filter (where %1$s is not null) as %1$s_enterprises
                """.formatted(column);
    }

    private static Figures figures(ResultSet row, @Nullable Long registered) throws SQLException {
        var enterprises = row.getLong("enterprises");
        var cost = row.getLong("cost");
        var publicMoney = row.getLong("public");
        var fit = row.getBigDecimal("fit");
        return new Figures(
                enterprises,
                row.getLong("investments"),
                registered,
                registered == null ? null : ratio(row.getLong("known"), registered),
                Money.ofFen(cost),
                Money.ofFen(publicMoney),
                ratio(cost - publicMoney, publicMoney),
                row.getBigDecimal("unit_cost").setScale(2, RoundingMode.HALF_EVEN),
                fit == null ? null : fit.setScale(1, RoundingMode.HALF_EVEN),
                spread(row, "benefit_cost"),
                spread(row, "claimed"),
                spread(row, "verified"),
                spread(row, "peer_adjusted"));
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN);
    }

    static @Nullable Spread spread(ResultSet row, String column) throws SQLException {
        var enterprises = row.getLong(column + "_enterprises");
        var quartiles = row.getArray(column + "_quartiles");
        if (quartiles == null || enterprises < SmallCells.LEAST) {
            return null;
        }
        var values = (Double[]) quartiles.getArray();
        return new Spread(enterprises, rounded(values[0]), rounded(values[1]), rounded(values[2]));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}

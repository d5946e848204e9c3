package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.KpiSeries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was measured. */
@Component
class KpiQueries implements InvestmentKpis {

    private final JdbcClient jdbc;
    private final Json json;

    KpiQueries(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<KpiSeries> of(InvestmentId investment) {
        var series = new LinkedHashMap<String, Series>();
        jdbc.sql("""
                select i.code, i.definition, m.*
                from investment_indicator i
                left join investment_measurement m on m.investment_id = i.investment_id and m.indicator = i.code
                where i.investment_id = :id
                order by i.ordinal, m.month
                """).param("id", investment.value()).query(row -> {
            var code = row.getString("code");
            if (!series.containsKey(code)) {
                var indicator = json.read(row.getString("definition"), Indicator.class);
                series.put(code, new Series(indicator, new ArrayList<>()));
            }
            if (row.getObject("month") != null) {
                Objects.requireNonNull(series.get(code)).points().add(point(row));
            }
        });
        return series.values().stream()
                .map(each -> new KpiSeries(each.indicator(), each.points()))
                .toList();
    }

    private record Series(Indicator indicator, List<KpiSeries.Point> points) {}

    private KpiSeries.Point point(ResultSet row) throws SQLException {
        return new KpiSeries.Point(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getBigDecimal("claimed"),
                json.readList(row.getString("evidence"), String.class),
                row.getString("measured_by"),
                row.getTimestamp("measured_at").toInstant(),
                row.getBigDecimal("verified"),
                row.getString("basis"),
                row.getString("verified_by"),
                Columns.instant(row, "verified_at"));
    }
}

package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.OwedReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays the months since the agreement beside those that were measured. */
@Component
class OwedReportQueries implements OwedReports {

    private static final String MISSING = """
            select i.id, i.uscc, i.title, due.month::date as month, array_agg(n.code order by n.ordinal) as indicators
            from investment i
            cross join lateral generate_series(
                date_trunc('month', i.agreed_on::timestamp) + interval '1 month', cast(:last as timestamp),
                interval '1 month') as due(month)
            join investment_indicator n on n.investment_id = i.id
            where i.status = 'OPEN' and %s
              and not exists (select 1 from investment_measurement m
                              where m.investment_id = i.id and m.indicator = n.code and m.month = due.month::date)
            group by i.id, due.month
            order by i.id, due.month
            """;

    private final JdbcClient jdbc;

    OwedReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OwedReport> missing(Collection<InvestmentId> investments, YearMonth last) {
        if (investments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(MISSING.formatted("i.id in (:ids)"))
                .param("ids", investments.stream().map(InvestmentId::value).toList())
                .param("last", last.atDay(1))
                .query((row, _) -> report(row))
                .list();
    }

    @Override
    public List<OwedReport> missingOf(String uscc, YearMonth last) {
        return jdbc.sql(MISSING.formatted("i.uscc = :uscc"))
                .param("uscc", uscc)
                .param("last", last.atDay(1))
                .query((row, _) -> report(row))
                .list();
    }

    private static OwedReport report(ResultSet row) throws SQLException {
        return new OwedReport(
                new InvestmentId(row.getString("id")),
                row.getString("uscc"),
                row.getString("title"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Arrays.asList((String[]) row.getArray("indicators").getArray()));
    }
}

package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.gongdan.subsidy.investment.DueReports;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.UseDays;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Lays what should have been reported beside what was. */
@Component
class DueQueries implements DueReports {

    private static final String THESE = "i.id = any(:ids)";
    private static final String OF_ONE = "i.uscc = :uscc";

    private static final String KPIS = """
            select i.id, i.uscc, i.title, due.month::date as month, array_agg(n.code order by n.ordinal) as missing
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

    private static final String USE = """
            select i.id, i.uscc, i.title, i.go_live_on, i.programme_id, i.programme_version,
                   array(select u.day from investment_function_use u where u.investment_id = i.id) as measured
            from investment i
            where i.status = 'OPEN' and i.go_live_on <= :asOf and %s
              and jsonb_array_length(i.functions -> 'purchase' -> 'functions') > 0
            order by i.id
            """;

    private final JdbcClient jdbc;
    private final Programmes programmes;

    DueQueries(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    @Override
    public List<KpiReport> kpis(Collection<InvestmentId> investments, LocalDate before) {
        return kpis(selecting(KPIS, investments), before);
    }

    @Override
    public List<KpiReport> kpis(String uscc, LocalDate before) {
        return kpis(selecting(KPIS, uscc), before);
    }

    private List<KpiReport> kpis(JdbcClient.StatementSpec months, LocalDate before) {
        return months.param("last", YearMonth.from(before).minusMonths(1).atDay(1))
                .query((row, _) -> kpi(row))
                .list();
    }

    private static KpiReport kpi(ResultSet row) throws SQLException {
        return new KpiReport(
                new InvestmentId(row.getString("id")),
                row.getString("uscc"),
                row.getString("title"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Arrays.asList((String[]) row.getArray("missing").getArray()));
    }

    @Override
    public List<UseReport> functionUse(Collection<InvestmentId> investments, LocalDate asOf) {
        return functionUse(selecting(USE, investments), asOf);
    }

    @Override
    public List<UseReport> functionUse(String uscc, LocalDate asOf) {
        return functionUse(selecting(USE, uscc), asOf);
    }

    private List<UseReport> functionUse(JdbcClient.StatementSpec live, LocalDate asOf) {
        var days = new HashMap<Version, List<Integer>>();
        var due = new ArrayList<UseReport>();
        live.param("asOf", asOf).query(row -> {
            var version = new Version(row.getString("programme_id"), row.getInt("programme_version"));
            uses(row, days.computeIfAbsent(version, this::daysOf), asOf).forEach(due::add);
        });
        return due;
    }

    private record Version(String programme, int number) {}

    private List<Integer> daysOf(Version version) {
        return UseDays.of(programmes, new ProgrammeId(version.programme()), version.number());
    }

    private static List<UseReport> uses(ResultSet row, List<Integer> days, LocalDate asOf) throws SQLException {
        var measured = Arrays.asList((Integer[]) row.getArray("measured").getArray());
        var live = row.getObject("go_live_on", LocalDate.class);
        var id = new InvestmentId(row.getString("id"));
        var uscc = row.getString("uscc");
        var title = row.getString("title");
        return days.stream()
                .filter(day -> !measured.contains(day) && !live.plusDays(day).isAfter(asOf))
                .map(day -> new UseReport(id, uscc, title, day, live.plusDays(day)))
                .toList();
    }

    private JdbcClient.StatementSpec selecting(String sql, Collection<InvestmentId> investments) {
        var ids = investments.stream().map(InvestmentId::value).toArray();
        return jdbc.sql(sql.formatted(THESE)).param("ids", new SqlArrayValue("text", ids));
    }

    private JdbcClient.StatementSpec selecting(String sql, String uscc) {
        return jdbc.sql(sql.formatted(OF_ONE)).param("uscc", uscc);
    }
}

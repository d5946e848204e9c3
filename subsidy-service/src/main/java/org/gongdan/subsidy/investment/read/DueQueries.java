package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.gongdan.subsidy.investment.DueReports;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.UseDays;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds reports that are due, some investments at a time, by ascending id. */
@Component
class DueQueries implements DueReports {

    private final JdbcClient jdbc;
    private final Json json;
    private final Programmes programmes;

    DueQueries(JdbcClient jdbc, Json json, Programmes programmes) {
        this.jdbc = jdbc;
        this.json = json;
        this.programmes = programmes;
    }

    @Override
    public Part<KpiReport> kpis(LocalDate asOf, String after, int investments) {
        var due = jdbc.sql("""
                with looked_at as (
                    select id, uscc, title, agreed_on from investment
                    where status = 'OPEN' and id > :after order by id limit :n)
                select i.id, i.uscc, i.title, cast(due.month as date) as month,
                       jsonb_agg(k.code order by k.ordinal) as missing
                from looked_at i
                cross join lateral generate_series(
                    date_trunc('month', i.agreed_on) + interval '1 month',
                    date_trunc('month', cast(:asOf as date) + 1) - interval '1 month',
                    interval '1 month') as due(month)
                join investment_indicator k on k.investment_id = i.id
                left join investment_measurement m
                    on m.investment_id = i.id and m.indicator = k.code and m.month = cast(due.month as date)
                where m.month is null
                group by i.id, i.uscc, i.title, due.month
                order by i.id, due.month
                """)
                .param("after", after)
                .param("n", investments)
                .param("asOf", asOf)
                .query((row, _) -> kpi(row))
                .list();
        return new Part<>(due, next(after, investments));
    }

    private KpiReport kpi(ResultSet row) throws SQLException {
        var month = YearMonth.from(row.getObject("month", LocalDate.class));
        return new KpiReport(
                new InvestmentId(row.getString("id")),
                row.getString("uscc"),
                row.getString("title"),
                month,
                DueReports.reportBy(month),
                json.readList(row.getString("missing"), String.class));
    }

    @Override
    public Part<UseReport> functionUse(LocalDate asOf, String after, int investments) {
        var days = new HashMap<Version, List<Integer>>();
        var due = new ArrayList<UseReport>();
        jdbc.sql("""
                with looked_at as (
                    select * from investment where status = 'OPEN' and id > :after order by id limit :n)
                select i.id, i.uscc, i.title, i.go_live_on, i.programme_id, i.programme_version,
                       coalesce((select jsonb_agg(u.day) from investment_function_use u
                                 where u.investment_id = i.id), '[]') as measured
                from looked_at i
                where i.go_live_on <= :asOf and jsonb_array_length(i.functions -> 'purchase' -> 'functions') > 0
                order by i.id
                """)
                .param("after", after)
                .param("n", investments)
                .param("asOf", asOf)
                .query(row -> {
                    var version = new Version(row.getString("programme_id"), row.getInt("programme_version"));
                    var measuredOn = days.computeIfAbsent(version, this::daysOf);
                    uses(row, measuredOn, asOf).forEach(due::add);
                });
        return new Part<>(due, next(after, investments));
    }

    private record Version(String programme, int number) {}

    private List<Integer> daysOf(Version version) {
        return UseDays.of(programmes, new ProgrammeId(version.programme()), version.number());
    }

    private List<UseReport> uses(ResultSet row, List<Integer> days, LocalDate asOf) throws SQLException {
        var measured = json.readList(row.getString("measured"), Integer.class);
        var live = row.getObject("go_live_on", LocalDate.class);
        var id = new InvestmentId(row.getString("id"));
        var uscc = row.getString("uscc");
        var title = row.getString("title");
        return days.stream()
                .filter(day -> !measured.contains(day) && !live.plusDays(day).isAfter(asOf))
                .map(day -> new UseReport(id, uscc, title, day, live.plusDays(day)))
                .toList();
    }

    /** The last of the investments that were looked at, if there are more behind it. */
    private @Nullable String next(String after, int investments) {
        return jdbc.sql("select id from investment where status = 'OPEN' and id > :after order by id limit 1 offset :n")
                        .param("after", after)
                        .param("n", investments)
                        .query(String.class)
                        .optional()
                        .isPresent()
                ? jdbc.sql("select id from investment where status = 'OPEN' and id > :after order by id limit 1 "
                                + "offset :last")
                        .param("after", after)
                        .param("last", investments - 1)
                        .query(String.class)
                        .single()
                : null;
    }
}

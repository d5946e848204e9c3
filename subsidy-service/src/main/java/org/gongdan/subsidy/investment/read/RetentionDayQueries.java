package org.gongdan.subsidy.investment.read;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.investment.GoLive;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionDays;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads what was judged of money held back, and what the milestones say of it: one statement, however many. */
@Component
class RetentionDayQueries implements RetentionDays {

    private final JdbcClient jdbc;
    private final Programmes programmes;

    RetentionDayQueries(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    @Override
    public Map<InvestmentId, LocalDate> dueOn(Collection<InvestmentId> investments) {
        var days = new HashMap<InvestmentId, LocalDate>();
        jdbc.sql("""
                select i.id, i.programme_id, i.programme_version, (i.retention_ground ->> 'on')::date as judged_on,
                       array(select m.code from investment_milestone m
                             where m.investment_id = i.id order by m.code) as codes,
                       array(select case when m.verified_at is not null then m.reached_on end
                             from investment_milestone m where m.investment_id = i.id order by m.code) as verified
                from investment i
                where i.id = any(:ids) and i.retention in ('HELD', 'MET')
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "text",
                                investments.stream().map(InvestmentId::value).toArray()))
                .query(row -> {
                    var investment = new InvestmentId(row.getString("id"));
                    dueOn(row).ifPresent(day -> days.put(investment, day));
                });
        return days;
    }

    private Optional<LocalDate> dueOn(ResultSet row) throws SQLException {
        var judged = row.getObject("judged_on", LocalDate.class);
        if (judged != null) {
            return Optional.of(judged);
        }
        var programme = new ProgrammeId(row.getString("programme_id"));
        return RetentionDays.after(steps(row), programmes, programme, row.getInt("programme_version"));
    }

    private static List<GoLive.Step> steps(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("codes").getArray();
        var verified = (@Nullable Date[]) row.getArray("verified").getArray();
        var steps = new ArrayList<GoLive.Step>(codes.length);
        for (var index = 0; index < codes.length; index++) {
            var day = verified[index];
            steps.add(new GoLive.Step(codes[index], day == null ? null : day.toLocalDate()));
        }
        return steps;
    }

    @Override
    public List<String> unjudgedAfter(String last, int limit) {
        return jdbc.sql("select id from investment where retention = 'HELD' and id > :last order by id limit :limit")
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Override
    public long countUnjudged() {
        return jdbc.sql("select count(*) from investment where retention = 'HELD'")
                .query(Long.class)
                .single();
    }
}

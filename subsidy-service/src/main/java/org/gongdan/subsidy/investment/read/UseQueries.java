package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.FunctionUses;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.investment.Retentions;
import org.gongdan.subsidy.investment.UseDays;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the use of functions and what became of the money held back. */
@Component
class UseQueries implements FunctionUses, Retentions {

    private final JdbcClient jdbc;
    private final Json json;
    private final Programmes programmes;

    UseQueries(JdbcClient jdbc, Json json, Programmes programmes) {
        this.jdbc = jdbc;
        this.json = json;
        this.programmes = programmes;
    }

    @Override
    public Optional<Course> of(InvestmentId investment) {
        return jdbc.sql("""
                select go_live_on, programme_id, programme_version,
                       jsonb_array_length(functions -> 'purchase' -> 'functions') as bought
                from investment where id = :id and jsonb_array_length(functions -> 'purchase' -> 'functions') > 0
                """)
                .param("id", investment.value())
                .query((row, _) -> {
                    var live = row.getObject("go_live_on", LocalDate.class);
                    var programme = new ProgrammeId(row.getString("programme_id"));
                    var days = UseDays.of(programmes, programme, row.getInt("programme_version"));
                    return new Course(live, measurements(investment, live, days, row.getInt("bought")));
                })
                .optional();
    }

    private List<Measurement> measurements(
            InvestmentId investment, @Nullable LocalDate live, List<Integer> days, int bought) {
        var known = new HashMap<Integer, Measurement>();
        jdbc.sql("select * from investment_function_use where investment_id = :id")
                .param("id", investment.value())
                .query((row, _) -> measurement(row, live))
                .list()
                .forEach(each -> known.put(each.day(), each));
        return days.stream()
                .map(day -> known.getOrDefault(day, unmeasured(day, live, bought)))
                .toList();
    }

    private Measurement measurement(ResultSet row, @Nullable LocalDate live) throws SQLException {
        var day = row.getInt("day");
        var verified = row.getString("verified");
        return new Measurement(
                day,
                live == null ? null : live.plusDays(day),
                row.getInt("bought"),
                json.readList(row.getString("used"), String.class),
                json.readList(row.getString("evidence"), String.class),
                row.getString("measured_by"),
                row.getTimestamp("measured_at").toInstant(),
                verified == null ? null : json.readList(verified, String.class),
                row.getString("basis"),
                row.getString("verified_by"),
                Columns.instant(row, "verified_at"));
    }

    private static Measurement unmeasured(int day, @Nullable LocalDate live, int bought) {
        return new Measurement(
                day,
                live == null ? null : live.plusDays(day),
                bought,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public Optional<Standing> standing(InvestmentId investment) {
        return jdbc.sql("select retention, retention_ground, retention_waiting from investment where id = :id")
                .param("id", investment.value())
                .query((row, _) -> new Standing(
                        Status.valueOf(row.getString("retention")),
                        json.readOrNull(row.getString("retention_ground"), RetentionGround.class),
                        json.readOrNull(row.getString("retention_waiting"), Waiting.class)))
                .optional();
    }
}

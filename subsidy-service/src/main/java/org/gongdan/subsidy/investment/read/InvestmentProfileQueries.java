package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentProfiles;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what kind of investments they are. */
@Component
class InvestmentProfileQueries implements InvestmentProfiles {

    private final JdbcClient jdbc;
    private final Json json;

    InvestmentProfileQueries(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Profile> of(Collection<InvestmentId> investments) {
        if (investments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, application_id, uscc, programme_id, tier, project ->> 'scenario' as scenario,
                       project -> 'declared' ->> 'mode' as mode, eligible_cost_fen,
                       government_fen + association_fen as public_fen, functions
                from investment where id in (:ids) order by id
                """)
                .param("ids", values(investments))
                .query((row, _) -> profile(row))
                .list();
    }

    @Override
    public List<Movement> movements(Collection<InvestmentId> investments, LocalDate until) {
        if (investments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select i.investment_id, i.code, i.definition ->> 'better' = 'LOWER' as lower_is_better,
                       (i.definition ->> 'baseline')::numeric as baseline,
                       (array_agg(m.claimed order by m.month desc))[1] as claimed,
                       (array_agg(m.verified order by m.month desc) filter (where m.verified is not null))[1] as verified
                from investment_indicator i
                join investment_measurement m on m.investment_id = i.investment_id and m.indicator = i.code
                where i.investment_id in (:ids) and m.month <= :until
                group by i.investment_id, i.code, i.definition
                order by i.investment_id, i.code
                """)
                .param("ids", values(investments))
                .param("until", until)
                .query((row, _) -> new Movement(
                        new InvestmentId(row.getString("investment_id")),
                        row.getString("code"),
                        row.getBoolean("lower_is_better"),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("claimed"),
                        row.getBigDecimal("verified")))
                .list();
    }

    private static List<String> values(Collection<InvestmentId> investments) {
        return investments.stream().map(InvestmentId::value).toList();
    }

    private Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new InvestmentId(row.getString("id")),
                new ApplicationId(row.getString("application_id")),
                row.getString("uscc"),
                row.getString("programme_id"),
                row.getString("tier"),
                row.getString("scenario"),
                row.getString("mode"),
                Money.ofFen(row.getLong("eligible_cost_fen")),
                Money.ofFen(row.getLong("public_fen")),
                fit(json.readOrNull(row.getString("functions"), FunctionNeeds.class)));
    }

    private static @Nullable Integer fit(@Nullable FunctionNeeds functions) {
        var percent = functions == null ? null : functions.fit().percent();
        return percent == null || percent.isEmpty() ? null : percent.getAsInt();
    }
}

package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.UnclaimedCost;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is left of the agreed cost. */
@Component
class UnclaimedCostQueries implements UnclaimedCost {

    private static final String LEFT = """
            select id, uscc, title, (project ->> 'endsOn')::date as ends_on, eligible_cost_fen - claimed_fen as left_fen
            from investment
            where status = 'OPEN' and claimed_fen < eligible_cost_fen and %s
            order by id
            """;

    private final JdbcClient jdbc;

    UnclaimedCostQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unclaimed> of(Collection<InvestmentId> investments) {
        if (investments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LEFT.formatted("id in (:ids)"))
                .param("ids", investments.stream().map(InvestmentId::value).toList())
                .query((row, _) -> unclaimed(row))
                .list();
    }

    @Override
    public List<Unclaimed> of(String uscc) {
        return jdbc.sql(LEFT.formatted("uscc = :uscc"))
                .param("uscc", uscc)
                .query((row, _) -> unclaimed(row))
                .list();
    }

    private static Unclaimed unclaimed(ResultSet row) throws SQLException {
        return new Unclaimed(
                new InvestmentId(row.getString("id")),
                row.getString("uscc"),
                row.getString("title"),
                row.getObject("ends_on", LocalDate.class),
                Money.ofFen(row.getLong("left_fen")));
    }
}

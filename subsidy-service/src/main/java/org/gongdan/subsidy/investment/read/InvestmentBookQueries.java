package org.gongdan.subsidy.investment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentBook;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agreements of many enterprises. */
@Component
class InvestmentBookQueries implements InvestmentBook {

    private final JdbcClient jdbc;

    InvestmentBookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> enterprisesAfter(String lastUscc, LocalDate agreedBy, int limit) {
        return jdbc.sql("""
                select distinct uscc from investment where uscc > :last and agreed_on <= :day order by uscc limit :limit
                """)
                .param("last", lastUscc)
                .param("day", agreedBy)
                .param("limit", limit)
                .query((row, _) -> row.getString("uscc"))
                .list();
    }

    @Override
    public long countEnterprises(LocalDate agreedBy) {
        return jdbc.sql("select count(distinct uscc) from investment where agreed_on <= :day")
                .param("day", agreedBy)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Line> of(Collection<String> usccs, LocalDate agreedBy) {
        if (usccs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, application_id, uscc, title, agreed_on, eligible_cost_fen, government_fen, association_fen,
                       lead_fen, provider_fen, enterprise_fen
                from investment where uscc in (:usccs) and agreed_on <= :day order by uscc, id
                """)
                .param("usccs", usccs)
                .param("day", agreedBy)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var shares = new EnumMap<Party, Money>(Party.class);
        for (var party : Party.values()) {
            shares.put(party, Money.ofFen(row.getLong(party.name().toLowerCase(Locale.ROOT) + "_fen")));
        }
        return new Line(
                new InvestmentId(row.getString("id")),
                new ApplicationId(row.getString("application_id")),
                row.getString("uscc"),
                row.getString("title"),
                row.getObject("agreed_on", LocalDate.class),
                Money.ofFen(row.getLong("eligible_cost_fen")),
                shares);
    }
}

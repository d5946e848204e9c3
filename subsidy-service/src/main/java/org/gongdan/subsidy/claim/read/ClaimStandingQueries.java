package org.gongdan.subsidy.claim.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimStandings;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up claims, and what each funder owes of them. */
@Component
class ClaimStandingQueries implements ClaimStandings {

    private static final String DECIDED = """
            (c.decided_at at time zone 'Asia/Shanghai')::date <= :until
            """;

    private final JdbcClient jdbc;

    ClaimStandingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvestmentId, Standing> of(Collection<InvestmentId> investments, LocalDate until) {
        if (investments.isEmpty()) {
            return Map.of();
        }
        var ids = investments.stream().map(InvestmentId::value).toList();
        var owed = owed(ids, until);
        var standings = new HashMap<InvestmentId, Standing>();
        jdbc.sql("""
                select c.investment_id, count(*) as handed_in,
                       count(*) filter (where c.status = 'APPROVED' and %1$s) as approved,
                       count(*) filter (where c.status = 'REJECTED' and %1$s) as rejected,
                       coalesce(sum(lines.cost) filter (where not coalesce(c.status = 'REJECTED' and %1$s, false)), 0)
                           as claimed_cost,
                       coalesce(sum(c.approved) filter (where c.status = 'APPROVED' and %1$s), 0) as approved_cost
                from claim_row c
                cross join lateral (select coalesce(sum(cost), 0) as cost from claim_line_row l
                                    where l.claim_id = c.claim_id) lines
                where c.investment_id in (:ids) and (c.submitted_at at time zone 'Asia/Shanghai')::date <= :until
                group by c.investment_id
                """.formatted(DECIDED)).param("ids", ids).param("until", until).query(row -> {
            var id = new InvestmentId(row.getString("investment_id"));
            standings.put(
                    id,
                    new Standing(
                            row.getInt("handed_in"),
                            row.getInt("approved"),
                            row.getInt("rejected"),
                            Money.ofFen(row.getLong("claimed_cost")),
                            Money.ofFen(row.getLong("approved_cost")),
                            owed.getOrDefault(id, Map.of())));
        });
        return standings;
    }

    private Map<InvestmentId, Map<Party, Owed>> owed(Collection<String> ids, LocalDate until) {
        var owed = new HashMap<InvestmentId, Map<Party, Owed>>();
        jdbc.sql("""
                select c.investment_id, i.party, sum(i.amount) as amount, sum(i.retained) as retained
                from claim_row c join claim_instalment_row i on i.claim_id = c.claim_id
                where c.investment_id in (:ids) and c.status = 'APPROVED' and %s
                group by c.investment_id, i.party
                """.formatted(DECIDED)).param("ids", ids).param("until", until).query(row -> {
            owed.computeIfAbsent(new InvestmentId(row.getString("investment_id")), _ -> new EnumMap<>(Party.class))
                    .put(
                            Party.valueOf(row.getString("party")),
                            new Owed(Money.ofFen(row.getLong("amount")), Money.ofFen(row.getLong("retained"))));
        });
        return owed;
    }
}

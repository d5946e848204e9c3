package org.gongdan.subsidy.investment.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Promises;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agreements in numbers: one statement, however many, and no documents. */
@Component
class PromiseQueries implements Promises {

    private final JdbcClient jdbc;

    PromiseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvestmentId, Promise> of(Collection<InvestmentId> ids) {
        var promises = new HashMap<InvestmentId, Promise>();
        jdbc.sql("""
                select id, application_id, agreed_on, eligible_cost_fen, government_fen, association_fen,
                       (select count(*) from investment_indicator n where n.investment_id = i.id) as indicators
                from investment i where id = any(:ids)
                """)
                .param("ids", ids.stream().map(InvestmentId::value).toArray(String[]::new))
                .query(row -> {
                    promises.put(
                            new InvestmentId(row.getString("id")),
                            new Promise(
                                    new ApplicationId(row.getString("application_id")),
                                    row.getObject("agreed_on", LocalDate.class),
                                    Money.ofFen(row.getLong("eligible_cost_fen")),
                                    Money.ofFen(row.getLong("government_fen")),
                                    Money.ofFen(row.getLong("association_fen")),
                                    row.getInt("indicators")));
                });
        return promises;
    }
}

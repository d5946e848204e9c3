package org.gongdan.subsidy.payment.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.payment.FunderPayments;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up confirmed payments. */
@Component
class FunderPaymentQueries implements FunderPayments {

    private final JdbcClient jdbc;

    FunderPaymentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvestmentId, Map<Party, Paid>> of(
            Collection<InvestmentId> investments, LocalDate from, LocalDate until) {
        if (investments.isEmpty()) {
            return Map.of();
        }
        var paid = new HashMap<InvestmentId, Map<Party, Paid>>();
        jdbc.sql("""
                select investment_id, party, sum(amount) as total,
                       coalesce(sum(amount) filter (where value_date >= :from), 0) as within
                from payment_row
                where investment_id in (:ids) and status = 'CONFIRMED' and value_date <= :until
                group by investment_id, party
                """)
                .param("ids", investments.stream().map(InvestmentId::value).toList())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    paid.computeIfAbsent(
                                    new InvestmentId(row.getString("investment_id")), _ -> new EnumMap<>(Party.class))
                            .put(
                                    Party.valueOf(row.getString("party")),
                                    new Paid(Money.ofFen(row.getLong("within")), Money.ofFen(row.getLong("total"))));
                });
        return paid;
    }
}

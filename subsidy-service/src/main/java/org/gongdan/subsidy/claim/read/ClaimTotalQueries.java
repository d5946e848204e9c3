package org.gongdan.subsidy.claim.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimTotals;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds claims up in the database: one statement, however many investments. */
@Component
class ClaimTotalQueries implements ClaimTotals {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    ClaimTotalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvestmentId, Total> of(Collection<InvestmentId> ids, LocalDate cutOff, LocalDate dueSince) {
        var totals = new HashMap<InvestmentId, Total>();
        jdbc.sql("""
                select c.investment_id, coalesce(sum(l.cost), 0) as cost, coalesce(sum(i.amount), 0) as approved,
                       coalesce(sum(i.retained), 0) as retained,
                       coalesce(sum(i.amount - i.retained) filter (where c.decided_at < :due), 0) as payable_due
                from claim_row c
                cross join lateral (
                    select sum(cost) as cost from claim_line_row l
                    where l.claim_id = c.claim_id and c.submitted_at < :end) l
                cross join lateral (
                    select sum(amount) as amount, sum(retained) as retained from claim_instalment_row i
                    where i.claim_id = c.claim_id and c.decided_at < :end) i
                where c.investment_id = any(:ids) and c.status in ('SUBMITTED', 'APPROVED')
                group by c.investment_id
                """)
                .param("ids", ids.stream().map(InvestmentId::value).toArray(String[]::new))
                .param("end", endOf(cutOff))
                .param("due", endOf(dueSince))
                .query(row -> {
                    totals.put(
                            new InvestmentId(row.getString("investment_id")),
                            new Total(
                                    Money.ofFen(row.getLong("cost")),
                                    Money.ofFen(row.getLong("approved")),
                                    Money.ofFen(row.getLong("retained")),
                                    Money.ofFen(row.getLong("payable_due"))));
                });
        return totals;
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(GUANGDONG).toOffsetDateTime();
    }
}

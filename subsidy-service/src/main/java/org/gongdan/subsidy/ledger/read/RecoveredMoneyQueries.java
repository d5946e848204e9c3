package org.gongdan.subsidy.ledger.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.ledger.LedgerAccount;
import org.gongdan.subsidy.ledger.RecoveredMoney;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what was recovered. */
@Component
class RecoveredMoneyQueries implements RecoveredMoney {

    private final JdbcClient jdbc;

    RecoveredMoneyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<FundId, Money>> of(Collection<String> references, LocalDate until) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var recovered = new HashMap<String, Map<FundId, Money>>();
        jdbc.sql("""
                select reference, fund_id, -sum(amount_fen) as fen from ledger_posting
                where reference in (:references) and account = :account and booked_on <= :until
                group by reference, fund_id
                """)
                .param("references", references)
                .param("account", LedgerAccount.RECOVERED.name())
                .param("until", until)
                .query(row -> {
                    recovered
                            .computeIfAbsent(row.getString("reference"), _ -> new HashMap<>())
                            .put(
                                    new FundId(row.getString("fund_id")),
                                    Money.ofFen(row.getBigDecimal("fen").longValueExact()));
                });
        return recovered;
    }
}

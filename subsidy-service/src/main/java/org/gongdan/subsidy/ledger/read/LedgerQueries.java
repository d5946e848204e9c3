package org.gongdan.subsidy.ledger.read;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.ledger.Ledger;
import org.gongdan.subsidy.ledger.LedgerAccount;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds the postings up. */
@Component
class LedgerQueries implements Ledger {

    /** How many postings are held at once while the journal is written. */
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccountBalance> balances() {
        return jdbc.sql("""
                select fund_id, account, sum(amount_fen) as fen from ledger_posting
                group by fund_id, account order by fund_id, account
                """)
                .query((row, _) -> new AccountBalance(
                        new FundId(row.getString("fund_id")),
                        LedgerAccount.valueOf(row.getString("account")),
                        Money.ofFen(row.getBigDecimal("fen").longValueExact())))
                .list();
    }

    @Override
    public Money balanceOf(FundId fund, LedgerAccount account) {
        return sum("fund_id", fund.value(), account);
    }

    @Override
    public Money paidFor(String reservationId) {
        return sum("reference", reservationId, LedgerAccount.PAID);
    }

    @Override
    public Map<String, Money> paidFor(Collection<String> reservationIds) {
        var paid = new HashMap<String, Money>();
        jdbc.sql("""
                select reference, sum(amount_fen) as fen from ledger_posting
                where reference = any(:references) and account = :account group by reference
                """)
                .param("references", reservationIds.toArray(String[]::new))
                .param("account", LedgerAccount.PAID.name())
                .query(row -> {
                    paid.put(
                            row.getString("reference"),
                            Money.ofFen(row.getBigDecimal("fen").longValueExact()));
                });
        return paid;
    }

    @Override
    public Money recoveredFor(String reservationId) {
        return Money.ZERO.minus(sum("reference", reservationId, LedgerAccount.RECOVERED));
    }

    /** One transaction, so that the rows come page by page and all from one moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void writeJournal(JournalFormat format, Writer out) {
        var journal = new Journal(format, out);
        jdbc.sql("""
                select distinct fund_id, account, (select min(booked_on) from ledger_posting) as first_day
                from ledger_posting order by fund_id, account
                """).query(row -> {
            journal.declare(
                    row.getDate("first_day").toLocalDate(),
                    row.getString("fund_id"),
                    LedgerAccount.valueOf(row.getString("account")));
        });
        jdbc.sql("""
                select position, account, fund_id, reference, amount_fen, booked_on from ledger_posting
                order by position, line
                """).withFetchSize(PAGE).query(row -> {
            journal.post(new Journal.Line(
                    row.getLong("position"),
                    row.getDate("booked_on").toLocalDate(),
                    row.getString("fund_id"),
                    LedgerAccount.valueOf(row.getString("account")),
                    row.getString("reference"),
                    Money.ofFen(row.getLong("amount_fen"))));
        });
        journal.end();
    }

    private Money sum(String column, String value, LedgerAccount account) {
        var fen = jdbc.sql("select coalesce(sum(amount_fen), 0) from ledger_posting where account = :account and "
                        + column + " = :value")
                .param("account", account.name())
                .param("value", value)
                .query(BigDecimal.class)
                .single();
        return Money.ofFen(fen.longValueExact());
    }
}

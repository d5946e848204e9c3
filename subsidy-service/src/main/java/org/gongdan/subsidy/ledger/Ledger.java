package org.gongdan.subsidy.ledger;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;

/** What other features may ask the ledger. */
public interface Ledger {

    /** Every account of every fund that was ever posted to. */
    List<AccountBalance> balances();

    /** @return zero for an account that was never posted to */
    Money balanceOf(FundId fund, LedgerAccount account);

    /**
     * What was paid for one commitment, which is one application, from all funds together; what came back is not taken
     * off.
     */
    Money paidFor(String reservationId);

    /** The same for many commitments at once; none for one that was never paid. */
    Map<String, Money> paidFor(Collection<String> reservationIds);

    /** What came back of it. */
    Money recoveredFor(String reservationId);

    /** Writes all postings as a journal that strangers' tools can read and add up. */
    void writeJournal(JournalFormat format, Writer out);

    /** One account of one fund, and what is on it. */
    record AccountBalance(FundId fundId, LedgerAccount account, Money balance) {}

    /** Both have the same transactions; they differ in how accounts are declared. */
    enum JournalFormat {
        HLEDGER,
        BEANCOUNT
    }
}

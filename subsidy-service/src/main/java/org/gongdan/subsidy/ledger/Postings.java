package org.gongdan.subsidy.ledger;

import java.time.Instant;
import java.util.Optional;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.shared.Money;

/**
 * What one event posts: an amount that leaves one account and enters another, so that it sums to zero by its form.
 *
 * @param reference the reservation or appropriation it is for
 */
public record Postings(LedgerAccount from, LedgerAccount to, String reference, Money amount, Instant at) {

    /** @return nothing for events that move no money */
    public static Optional<Postings> of(FundEvent event) {
        return switch (event) {
            case FundOpened _ -> Optional.empty();
            case FundClosed _ -> Optional.empty();
            case AppropriationAdded(var _, var id, var amount, var _, var at) ->
                moved(LedgerAccount.APPROPRIATED, LedgerAccount.AVAILABLE, id, amount, at);
            case AmountReserved(var _, var id, var amount, var at) ->
                moved(LedgerAccount.AVAILABLE, LedgerAccount.RESERVED, id, amount, at);
            case ReservationReleased(var _, var id, var amount, var at) ->
                moved(LedgerAccount.RESERVED, LedgerAccount.AVAILABLE, id, amount, at);
            case AmountCommitted(var _, var id, var amount, var at) ->
                moved(LedgerAccount.RESERVED, LedgerAccount.COMMITTED, id, amount, at);
            case CommitmentReduced(var _, var id, var _, var by, var at) ->
                moved(LedgerAccount.COMMITTED, LedgerAccount.AVAILABLE, id, by, at);
            case AmountPaid(var _, var id, var _, var amount, var at) ->
                moved(LedgerAccount.COMMITTED, LedgerAccount.PAID, id, amount, at);
            case AmountRecovered(var _, var id, var _, var amount, var at) ->
                moved(LedgerAccount.RECOVERED, LedgerAccount.AVAILABLE, id, amount, at);
        };
    }

    private static Optional<Postings> moved(
            LedgerAccount from, LedgerAccount to, String reference, Money amount, Instant at) {
        return Optional.of(new Postings(from, to, reference, amount, at));
    }
}

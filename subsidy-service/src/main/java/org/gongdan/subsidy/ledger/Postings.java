package org.gongdan.subsidy.ledger;

import java.time.Instant;
import java.util.Optional;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundEvent.YearEndDiscarded;
import org.gongdan.subsidy.fund.OpenAmount;
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
            case FundClosed _, CarryOverPrepared _, LapsePrepared _, YearEndDiscarded _ -> Optional.empty();
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
            case FundCarriedOver(var _, var id, var _, var rest, var _, var at) ->
                moved(LedgerAccount.AVAILABLE, LedgerAccount.CARRIED, id, rest, at);
            case CarryOverReceived(var _, var id, var _, var rest, var at) ->
                moved(LedgerAccount.CARRIED, LedgerAccount.AVAILABLE, id, rest, at);
            case ReservationCarriedOver(var _, var _, var _, var open, var at) ->
                moved(kept(open), LedgerAccount.CARRIED, open.reservationId(), open.amount(), at);
            case ReservationReceived(var _, var _, var _, var open, var at) ->
                moved(LedgerAccount.CARRIED, kept(open), open.reservationId(), open.amount(), at);
            case AppropriationLapsed(var _, var id, var amount, var _, var at) ->
                moved(LedgerAccount.AVAILABLE, LedgerAccount.LAPSED, id, amount, at);
        };
    }

    private static LedgerAccount kept(OpenAmount open) {
        return open.committed() ? LedgerAccount.COMMITTED : LedgerAccount.RESERVED;
    }

    private static Optional<Postings> moved(
            LedgerAccount from, LedgerAccount to, String reference, Money amount, Instant at) {
        return amount.isZero() ? Optional.empty() : Optional.of(new Postings(from, to, reference, amount, at));
    }
}

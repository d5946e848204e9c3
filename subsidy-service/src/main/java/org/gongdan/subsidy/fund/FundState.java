package org.gongdan.subsidy.fund;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
import org.gongdan.subsidy.fund.YearEnd.Prepared;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Where a fund stands; the names of the records are part of its snapshots. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FundState.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = FundState.Open.class, name = "open"),
    @JsonSubTypes.Type(value = FundState.Closed.class, name = "closed")
})
sealed interface FundState {

    record Unknown() implements FundState {}

    record Open(FundOpened opened, FundBook book) implements FundState {}

    /** Nothing leaves it any more, but money that was paid may still come back. */
    record Closed(FundOpened opened, FundBook book) implements FundState {}

    default FundState after(FundEvent event) {
        switch (event) {
            case FundOpened opened -> {
                return new Open(opened, new FundBook());
            }
            case AppropriationAdded added -> book().enter(added);
            case AmountReserved reserved -> book().enter(reserved);
            case ReservationReleased released -> book().enter(released);
            case AmountCommitted committed -> book().enter(committed);
            case CommitmentReduced reduced -> book().enter(reduced);
            case AmountPaid paid -> book().enter(paid);
            case AmountRecovered recovered -> book().enter(recovered);
            case CarryOverPrepared prepared -> book().prepare(Prepared.of(prepared));
            case FundCarriedOver carried -> book().enter(carried);
            case ReservationCarriedOver carried -> book().enter(carried);
            case CarryOverReceived received -> book().enter(received);
            case ReservationReceived received -> book().enter(received);
            case LapsePrepared prepared -> book().prepare(Prepared.of(prepared));
            case AppropriationLapsed lapsed -> book().enter(lapsed);
            case YearEndDiscarded _ -> book().prepare(null);
            case FundClosed _ -> {
                return closed();
            }
        }
        return this;
    }

    /** Of a fund that exists, whether money may still leave it or not. */
    default FundBook known() {
        return switch (this) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Open(var _, var book) -> book;
            case Closed(var _, var book) -> book;
        };
    }

    default FundBook open() {
        return switch (this) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Open(var _, var book) -> book;
            case Closed(var opened, var _) -> throw new CommandRefused(FundRefusal.FUND_CLOSED, opened.fundId());
        };
    }

    default FundOpened opening() {
        return switch (this) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Open(var opened, var _) -> opened;
            case Closed(var opened, var _) -> opened;
        };
    }

    /** The opening comes first in every stream. */
    private FundBook book() {
        if (this instanceof Unknown) {
            throw new IllegalStateException("the first event of a fund is its opening");
        }
        return known();
    }

    private FundState closed() {
        return this instanceof Open(var opened, var book) ? new Closed(opened, book) : this;
    }
}

package org.gongdan.subsidy.fund;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;

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
            case FundClosed _ -> {
                return closed();
            }
        }
        return this;
    }

    /** The opening comes first in every stream. */
    private FundBook book() {
        return switch (this) {
            case Unknown _ -> throw new IllegalStateException("the first event of a fund is its opening");
            case Open(var _, var book) -> book;
            case Closed(var _, var book) -> book;
        };
    }

    private FundState closed() {
        return this instanceof Open(var opened, var book) ? new Closed(opened, book) : this;
    }
}

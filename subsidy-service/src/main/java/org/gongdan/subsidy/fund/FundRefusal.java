package org.gongdan.subsidy.fund;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command to a fund was refused. */
public enum FundRefusal implements Refusal {
    /** Only government and association pay from funds. */
    PARTY_HAS_NO_FUND(Kind.INVALID),
    FUND_YEAR_OUT_OF_RANGE(Kind.INVALID),
    FUND_NAME_MISSING(Kind.INVALID),
    FUND_ALREADY_OPEN(Kind.CONFLICT),
    FUND_CLOSED(Kind.CONFLICT),
    /** Its arguments: wanted, then what can still be reserved, and the fund. */
    INSUFFICIENT_ROOM(Kind.CONFLICT),
    /** Nobody takes by hand what is kept for those who wait in the order of their submissions. */
    OTHERS_WAIT_FOR_FUND(Kind.CONFLICT),
    APPROPRIATION_DIFFERS(Kind.CONFLICT),
    RESERVATION_DIFFERS(Kind.CONFLICT),
    RESERVATION_UNKNOWN(Kind.CONFLICT),
    RESERVATION_COMMITTED(Kind.CONFLICT),
    COMMITMENT_UNKNOWN(Kind.CONFLICT),
    COMMITMENT_TOO_SMALL(Kind.CONFLICT),
    REDUCTION_DIFFERS(Kind.CONFLICT),
    PAYMENT_DIFFERS(Kind.CONFLICT),
    RECOVERY_ABOVE_PAID(Kind.CONFLICT),
    RECOVERY_DIFFERS(Kind.CONFLICT),
    FUND_HAS_OPEN_AMOUNTS(Kind.CONFLICT),
    /** A fund is followed by one of the same funder and purpose, of the next year. */
    SUCCESSOR_UNSUITABLE(Kind.INVALID),
    SUCCESSOR_UNKNOWN(Kind.INVALID),
    SUCCESSOR_IS_ANOTHER(Kind.CONFLICT),
    NOTHING_TO_CARRY_OVER(Kind.CONFLICT),
    NOTHING_TO_LAPSE(Kind.CONFLICT),
    NOTHING_OPEN_OF_RESERVATION(Kind.CONFLICT),
    YEAR_END_NOT_PREPARED(Kind.CONFLICT),
    YEAR_END_AMOUNTS_CHANGED(Kind.CONFLICT),
    YEAR_END_CONFIRMED_BY_PREPARER(Kind.FORBIDDEN);

    private final Kind kind;

    FundRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

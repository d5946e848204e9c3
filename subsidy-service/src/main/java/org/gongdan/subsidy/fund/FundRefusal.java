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
    FUND_HAS_OPEN_AMOUNTS(Kind.CONFLICT);

    private final Kind kind;

    FundRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

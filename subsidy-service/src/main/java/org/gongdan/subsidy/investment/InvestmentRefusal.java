package org.gongdan.subsidy.investment;

import org.gongdan.subsidy.shared.Refusal;

/** Why an investment refuses. */
public enum InvestmentRefusal implements Refusal {
    INVESTMENT_CLOSED(Kind.CONFLICT),
    INDICATOR_UNKNOWN(Kind.INVALID),
    /** Before the month of the agreement, or not yet begun. */
    MONTH_OUT_OF_RANGE(Kind.INVALID),
    /** More digits than any measurement has. */
    VALUE_OUT_OF_RANGE(Kind.INVALID),
    MONTH_NOT_MEASURED(Kind.CONFLICT),
    MONTH_ALREADY_VERIFIED(Kind.CONFLICT),
    /** Two pairs of eyes: who measured or reported does not verify. */
    VERIFIED_BY_REPORTER(Kind.FORBIDDEN),
    MILESTONE_UNKNOWN(Kind.INVALID),
    DATE_IN_FUTURE(Kind.INVALID),
    MILESTONE_NOT_REPORTED(Kind.CONFLICT),
    MILESTONE_ALREADY_VERIFIED(Kind.CONFLICT),
    CLAIM_ABOVE_AGREEMENT(Kind.CONFLICT),
    CLAIM_ROOM_ALREADY_TAKEN(Kind.CONFLICT),
    RETURNED_ABOVE_TAKEN(Kind.CONFLICT),
    TEXT_MISSING(Kind.INVALID),
    BREAKS_UNEXPLAINED(Kind.CONFLICT);

    private final Kind kind;

    InvestmentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

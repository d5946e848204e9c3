package org.gongdan.subsidy.cumulation;

import org.gongdan.subsidy.shared.Refusal;

/** Why an award cannot be counted. */
public enum CumulationRefusal implements Refusal {
    /** The amount is more than what is left under a cap. */
    CAP_ROOM_GONE(Kind.CONFLICT),
    /** As many projects as the cap allows are counted. */
    CAP_PROJECTS_REACHED(Kind.CONFLICT),
    /** As many projects as may run at once are running. */
    CAP_AT_ONCE_REACHED(Kind.CONFLICT),
    /** A contract or an invoice pays for one project only, in whatever programme. */
    PAPER_ALREADY_FUNDED(Kind.CONFLICT),
    AWARD_COUNTED_OTHERWISE(Kind.CONFLICT),
    AWARD_NOT_COUNTED(Kind.CONFLICT),
    CAP_UNKNOWN(Kind.INVALID),
    CORRECTION_REASON_MISSING(Kind.INVALID),
    CORRECTION_AMOUNT_NEGATIVE(Kind.INVALID),
    AWARD_NAME_MALFORMED(Kind.INVALID),
    COUNTED_IN_THE_FUTURE(Kind.INVALID),
    /** Nobody corrects what their own enterprise has been awarded. */
    CORRECTOR_OF_ENTERPRISE(Kind.FORBIDDEN);

    private final Kind kind;

    CumulationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.gongdan.subsidy.privacy;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command to an erasure was refused. */
public enum ErasureRefusal implements Refusal {
    /** Nothing is held of such a person, or not any more. */
    PERSON_UNKNOWN(Kind.NOT_FOUND),
    ERASURE_REASON_MISSING(Kind.INVALID),
    ERASURE_DECIDED(Kind.CONFLICT),
    ERASURE_CONFIRMED_BY_REQUESTER(Kind.FORBIDDEN),
    /** Nobody erases what tells of their own acts. */
    ERASURE_CONFIRMED_BY_PERSON(Kind.FORBIDDEN),
    /** More or less is held than what was shown. */
    ERASURE_DATA_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    ErasureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

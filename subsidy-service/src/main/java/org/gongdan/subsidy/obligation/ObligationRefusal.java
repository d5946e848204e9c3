package org.gongdan.subsidy.obligation;

import org.gongdan.subsidy.shared.Refusal;

/** Why something cannot be done with an obligation. */
public enum ObligationRefusal implements Refusal {
    /** It came, or was lifted, already. */
    OBLIGATION_ENDED(Kind.CONFLICT),
    OBLIGATION_REASON_MISSING(Kind.INVALID);

    private final Kind kind;

    ObligationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

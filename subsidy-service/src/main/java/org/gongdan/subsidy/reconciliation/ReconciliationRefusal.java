package org.gongdan.subsidy.reconciliation;

import org.gongdan.subsidy.shared.Refusal;

/** Why reconciliation refuses. */
public enum ReconciliationRefusal implements Refusal {
    /** No run found such a difference, or a later one found it gone. */
    BREAK_NOT_OPEN(Kind.CONFLICT),
    EXPLANATION_MISSING(Kind.INVALID);

    private final Kind kind;

    ReconciliationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.gongdan.subsidy.application;

import org.gongdan.subsidy.shared.Refusal;

/** Why a what-if could not be run or shown. */
public enum WhatIfRefusal implements Refusal {
    /** Runs wait already; each takes all processors for its time. */
    WHAT_IFS_TOO_MANY(Kind.CONFLICT),
    WHAT_IF_NOT_DONE(Kind.CONFLICT),
    WHAT_IF_NO_DRAFT(Kind.CONFLICT);

    private final Kind kind;

    WhatIfRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.gongdan.batch.run;

import org.gongdan.subsidy.shared.Refusal;

/** Why a run was not started or not found. */
public enum BatchRefusal implements Refusal {
    RUN_ACTIVE(Kind.CONFLICT),
    RUN_COMPLETE(Kind.CONFLICT),
    PERIOD_INVALID(Kind.INVALID),
    PERIOD_NOT_OVER(Kind.INVALID),
    RATE_INVALID(Kind.INVALID),
    JOB_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    BatchRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.gongdan.subsidy.job;

import org.gongdan.subsidy.shared.Refusal;

/** Why a run was not started, stopped or found. */
public enum JobRefusal implements Refusal {
    RUN_ACTIVE(Kind.CONFLICT),
    RUN_COMPLETE(Kind.CONFLICT),
    RUN_NOT_ACTIVE(Kind.CONFLICT),
    PARAMETER_UNKNOWN(Kind.INVALID),
    PARAMETER_MISSING(Kind.INVALID),
    PERIOD_INVALID(Kind.INVALID),
    PERIOD_NOT_OVER(Kind.INVALID),
    YEAR_NOT_OVER(Kind.INVALID),
    RATE_INVALID(Kind.INVALID),
    DATE_INVALID(Kind.INVALID),
    DATE_NOT_COME(Kind.INVALID),
    SCOPE_INVALID(Kind.INVALID),
    CHOICE_INVALID(Kind.INVALID),
    JOB_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    JobRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

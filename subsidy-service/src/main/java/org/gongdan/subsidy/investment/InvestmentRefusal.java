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
    BREAKS_UNEXPLAINED(Kind.CONFLICT),
    PROOF_MISSING(Kind.INVALID),
    /** Money has moved, or may at any moment: what the benefit is measured against stays. */
    BASELINE_FROZEN(Kind.CONFLICT),
    /** A baseline is what was before the project. */
    BASELINE_PERIOD_INVALID(Kind.INVALID),
    /** Nobody prepared it, or somebody prepared another one since. */
    BASELINE_CORRECTION_NOT_PREPARED(Kind.CONFLICT),
    BASELINE_CONFIRMED_BY_PREPARER(Kind.FORBIDDEN),
    ASSET_ABOVE_PROJECT(Kind.INVALID),
    ASSET_LIFE_OUT_OF_RANGE(Kind.INVALID),
    RESIDUAL_VALUE_OUT_OF_RANGE(Kind.INVALID),
    ASSET_DISPOSED_BEFORE_USE(Kind.INVALID),
    /** Without an asset there is no schedule. */
    ASSET_NOT_RECORDED(Kind.CONFLICT),
    RUNNING_COST_NEGATIVE(Kind.INVALID),
    RUNNING_COST_NOT_RECORDED(Kind.CONFLICT),
    RUNNING_COST_ALREADY_VERIFIED(Kind.CONFLICT),
    /** The agreement names no bought functions, so that nothing can be in use. */
    NO_FUNCTIONS_BOUGHT(Kind.CONFLICT),
    FUNCTION_NOT_BOUGHT(Kind.INVALID),
    USE_DAY_UNKNOWN(Kind.INVALID),
    /** Not live yet, or not for so many days. */
    USE_TOO_EARLY(Kind.CONFLICT),
    USE_NOT_MEASURED(Kind.CONFLICT),
    USE_ALREADY_VERIFIED(Kind.CONFLICT),
    /** The programme holds nothing back. */
    NOTHING_RETAINED(Kind.CONFLICT),
    RETENTION_DECIDED_ALREADY(Kind.CONFLICT),
    /** The programme's condition can be judged from the facts, so that no opinion replaces it. */
    RETENTION_JUDGED_BY_FACTS(Kind.CONFLICT),
    RETENTION_NOT_YET_FORFEIT(Kind.CONFLICT),
    RETENTION_DECISION_NOT_PREPARED(Kind.CONFLICT),
    RETENTION_CONFIRMED_BY_PREPARER(Kind.FORBIDDEN);

    private final Kind kind;

    InvestmentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

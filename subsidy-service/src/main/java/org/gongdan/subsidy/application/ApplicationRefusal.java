package org.gongdan.subsidy.application;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command to an application was refused. */
public enum ApplicationRefusal implements Refusal {
    ENTERPRISE_UNKNOWN(Kind.INVALID),
    /** No version of its rules is in force today. */
    PROGRAMME_UNKNOWN(Kind.INVALID),
    ALREADY_DRAFTED(Kind.CONFLICT),
    NOT_A_DRAFT(Kind.CONFLICT),
    /** A fact that the registry or the project itself supplies was stated by the applicant. */
    FACT_OF_REGISTRY(Kind.INVALID),
    PROJECT_DATES_REVERSED(Kind.INVALID),
    TOO_MANY_LINES(Kind.INVALID),
    COST_LINE_NOT_POSITIVE(Kind.INVALID),
    VAT_OUT_OF_RANGE(Kind.INVALID),
    COST_TOO_LARGE(Kind.INVALID),
    CATEGORY_UNKNOWN(Kind.INVALID),
    /** Government and association are bound by the rules; an applicant cannot offer for them. */
    OFFER_OF_FUNDER(Kind.INVALID),
    OFFER_NEGATIVE(Kind.INVALID),
    INDICATOR_REPEATED(Kind.INVALID),
    INDICATOR_VALUE_NEGATIVE(Kind.INVALID),
    ATTRIBUTION_OUT_OF_RANGE(Kind.INVALID),
    TARGET_NOT_BETTER(Kind.INVALID),
    BASELINE_PERIOD_INVALID(Kind.INVALID),
    MILESTONE_REPEATED(Kind.INVALID),
    /** Its scenario is not in the catalogue, so that there are no functions to choose from. */
    SCENARIO_NOT_LISTED(Kind.CONFLICT),
    NEED_UNKNOWN(Kind.INVALID),
    NEED_REPEATED(Kind.INVALID),
    /** Withdrawn, unknown, or for other scenarios. */
    SOLUTION_NOT_OFFERED(Kind.INVALID),
    OPTION_UNKNOWN(Kind.INVALID),
    FUNCTION_PRICE_NEGATIVE(Kind.INVALID),
    /** Why a function is needed has to be said before the draft is signed. */
    NEED_UNEXPLAINED(Kind.CONFLICT),
    NO_COST(Kind.CONFLICT),
    BASELINE_MISSING(Kind.CONFLICT),
    CALL_CLOSED(Kind.CONFLICT),
    NOT_SUBMITTED(Kind.CONFLICT),
    NOT_ELIGIBLE(Kind.CONFLICT),
    NOT_PROPOSED(Kind.CONFLICT),
    ALREADY_GRANTED(Kind.CONFLICT),
    /** Rejected, declined, expired or withdrawn. */
    ALREADY_ENDED(Kind.CONFLICT),
    ALREADY_ACCEPTED(Kind.CONFLICT),
    FUND_MISSING(Kind.INVALID),
    FUND_UNKNOWN(Kind.INVALID),
    FUND_OF_OTHER_FUNDER(Kind.INVALID),
    FUND_OF_OTHER_YEAR(Kind.INVALID),
    FUND_NOT_OPEN(Kind.CONFLICT),
    SPLIT_NOT_BALANCED(Kind.CONFLICT),
    /** Neither officer nor approver may decide on their own enterprise's application. */
    OFFICIAL_OF_APPLICANT(Kind.FORBIDDEN),
    APPROVER_IS_PROPOSER(Kind.FORBIDDEN),
    APPROVER_IS_SIGNATORY(Kind.FORBIDDEN),
    APPROVER_IS_FIRST_APPROVER(Kind.FORBIDDEN),
    FUNDING_SOURCE_MISSING(Kind.INVALID),
    FUNDING_NOT_POSITIVE(Kind.INVALID),
    PAPER_MALFORMED(Kind.INVALID),
    PAPER_REPEATED(Kind.INVALID),
    /** A cap takes no more awards of this enterprise group, be they as small as they may. */
    CAP_FULL(Kind.CONFLICT),
    /** The same paper, or a project that an officer found to be the same, is funded by another award. */
    FUNDED_TWICE(Kind.CONFLICT),
    /** An award looks as if it funded the same project, and nobody has decided it yet. */
    DOUBLE_FUNDING_UNDECIDED(Kind.CONFLICT),
    JUDGED_AWARD_MISSING(Kind.INVALID),
    REASON_MISSING(Kind.INVALID),
    NOT_GRANTED(Kind.CONFLICT),
    NOT_OFFERED(Kind.CONFLICT),
    OFFER_EXPIRED(Kind.CONFLICT),
    OFFER_STILL_OPEN(Kind.CONFLICT),
    /** A member is handed in by its joint application. */
    SUBMITTED_BY_JOINT(Kind.CONFLICT),
    /** A member ends its part through the joint application, which shows first what that does to the others. */
    LEAVES_BY_JOINT(Kind.CONFLICT),
    SIGNED_PART_CHANGED(Kind.CONFLICT),
    JOINT_NOT_COMPLETE(Kind.CONFLICT);

    private final Kind kind;

    ApplicationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

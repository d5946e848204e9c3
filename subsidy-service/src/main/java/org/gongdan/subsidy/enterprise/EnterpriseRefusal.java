package org.gongdan.subsidy.enterprise;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command to an enterprise was refused. */
public enum EnterpriseRefusal implements Refusal {
    USCC_MALFORMED(Kind.INVALID),
    USCC_CHECK_WRONG(Kind.INVALID),
    /** Only an officer may register a code whose check character fails. */
    CHECK_OVERRIDE_NOT_ALLOWED(Kind.FORBIDDEN),
    ENTERPRISE_ALREADY_REGISTERED(Kind.CONFLICT),
    ENTERPRISE_NAME_MISSING(Kind.INVALID),
    ENTERPRISE_REGION_MISSING(Kind.INVALID),
    INDUSTRY_UNKNOWN(Kind.INVALID),
    FOUNDED_IN_THE_FUTURE(Kind.INVALID),
    STAFF_NEGATIVE(Kind.INVALID),
    FIGURE_NEGATIVE(Kind.INVALID),
    MATURITY_UNKNOWN(Kind.INVALID),
    ASSESSED_IN_THE_FUTURE(Kind.INVALID),
    ASSESSMENT_BASIS_MISSING(Kind.INVALID),
    GROUP_MALFORMED(Kind.INVALID),
    SUSPENSION_REASON_MISSING(Kind.INVALID),
    /** Who stated the profile or the figures does not confirm them. */
    VERIFIER_IS_PREPARER(Kind.FORBIDDEN),
    ENTERPRISE_IS_SUSPENDED(Kind.CONFLICT);

    private final Kind kind;

    EnterpriseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.gongdan.subsidy.joint;

import org.gongdan.subsidy.shared.Refusal;

/** Why a command to a joint application was refused. */
public enum JointRefusal implements Refusal {
    ALREADY_FORMED(Kind.CONFLICT),
    MEMBER_UNKNOWN(Kind.INVALID),
    /** The lead company bears its share at the members, and so is none of them. */
    LEAD_IS_NO_MEMBER(Kind.INVALID),
    TOO_MANY_MEMBERS(Kind.INVALID),
    NOT_INVITED(Kind.CONFLICT),
    NOT_A_MEMBER(Kind.CONFLICT),
    ALREADY_HANDED_IN(Kind.CONFLICT),
    SHARED_COST_NOT_POSITIVE(Kind.INVALID),
    SHARED_CATEGORY_UNKNOWN(Kind.INVALID),
    FIGURE_NEGATIVE(Kind.INVALID),
    FIGURE_MISSING(Kind.CONFLICT),
    PART_NOT_OPEN(Kind.CONFLICT),
    NOBODY_JOINED(Kind.CONFLICT),
    NOT_ALL_SIGNED(Kind.CONFLICT),
    RULES_CHANGED(Kind.CONFLICT),
    JOINT_NOT_BALANCED(Kind.CONFLICT),
    /** The figures somebody confirmed are not those of now. */
    EXIT_PREVIEW_STALE(Kind.CONFLICT),
    /** Lead and secretariat each confirm once. */
    EXIT_CONFIRMED_BY_SIDE(Kind.CONFLICT),
    /** An agreement is made; changing or ending it is not possible through the joint application. */
    AGREEMENT_BINDS(Kind.CONFLICT),
    EXIT_REASON_MISSING(Kind.INVALID);

    private final Kind kind;

    JointRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

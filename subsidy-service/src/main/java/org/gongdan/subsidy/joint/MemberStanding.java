package org.gongdan.subsidy.joint;

/** How far a member has come. */
public enum MemberStanding {
    INVITED,
    /** Its own signatory joined; its part is being prepared, or has to be signed again. */
    JOINED,
    SIGNED,
    SUBMITTED,
    GRANTED,
    DECLINED,
    LEFT;

    /** Whether it bears a part of the project. */
    public boolean isIn() {
        return switch (this) {
            case JOINED, SIGNED, SUBMITTED, GRANTED -> true;
            case INVITED, DECLINED, LEFT -> false;
        };
    }

    public boolean isHandedIn() {
        return this == SUBMITTED || this == GRANTED;
    }

    /** Whether the joint application cannot go on before this member has done something. */
    boolean isAwaited() {
        return this == INVITED || this == JOINED;
    }
}

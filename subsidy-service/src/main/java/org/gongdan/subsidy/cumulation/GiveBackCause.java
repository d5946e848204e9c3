package org.gongdan.subsidy.cumulation;

/** Why an award does not count any more where it counted. */
public enum GiveBackCause {
    WITHDRAWN,
    DECLINED,
    EXPIRED,
    REJECTED,
    /** Another award is proposed in its place. */
    PROPOSED_ANEW,
    /** The joint application it was part of was changed. */
    SUPERSEDED,
    /** It counts in the account of another group from now on. */
    MOVED
}

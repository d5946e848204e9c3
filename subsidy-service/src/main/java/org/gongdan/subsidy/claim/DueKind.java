package org.gongdan.subsidy.claim;

/** What of a claim a funder pays at once; each kind is an instalment of its own. */
public enum DueKind {
    /** The funder's share, without what is held back. */
    SHARE,
    /** What was held back, once it is released. */
    RETENTION
}

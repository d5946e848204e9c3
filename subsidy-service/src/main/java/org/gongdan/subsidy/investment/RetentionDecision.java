package org.gongdan.subsidy.investment;

/** What two people decide of money held back. */
public enum RetentionDecision {
    RELEASE,
    FORFEIT
}

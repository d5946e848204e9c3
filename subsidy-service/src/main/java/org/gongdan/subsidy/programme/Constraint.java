package org.gongdan.subsidy.programme;

/** What determined the amount that a party bears. */
public enum Constraint {
    /** The rate of its tier. */
    RATE,
    /** The fixed amount of its tier. */
    AMOUNT,
    /** The marginal rates of its tier. */
    SLABS,
    /** The rate of its tier for this year of support. */
    YEAR_RATE,
    MINIMUM,
    MAXIMUM_RATE,
    MAXIMUM_AMOUNT,
    /** What government and association bear together at most. */
    SUBSIDY_CAP,
    /** Another limit, kept elsewhere, has no more room. */
    ROOM_LEFT,
    /** It offered no more. */
    OFFER,
    /** More would leave less than their minimum to the others. */
    OTHERS_MINIMUM,
    /** It bears what the others leave. */
    REMAINDER
}

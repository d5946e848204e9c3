package org.gongdan.subsidy.ledger;

/** Where the money of a fund can be; what enters one account leaves another. */
public enum LedgerAccount {
    /** Where appropriations come from: as negative as the fund was filled. */
    APPROPRIATED,
    AVAILABLE,
    RESERVED,
    COMMITTED,
    /** All that was ever paid, also what came back later. */
    PAID,
    /** Where recovered money comes from: as negative as was recovered. */
    RECOVERED,
    /** What went on to the next year, less what came from the year before: over all funds together it is zero. */
    CARRIED,
    /** What went back to the funder at the end of the year. */
    LAPSED
}

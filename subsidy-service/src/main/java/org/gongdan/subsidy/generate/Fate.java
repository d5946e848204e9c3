package org.gongdan.subsidy.generate;

/** What becomes of an application. */
enum Fate {
    ACCEPTED,
    /** Begun and never handed in. */
    LEFT_AS_DRAFT,
    /** Handed in with a cost that the programme does not know, and rejected. */
    INELIGIBLE,
    REJECTED,
    WITHDRAWN,
    DECLINED,
    EXPIRED;

    static Fate ofFailed(Dice dice) {
        return values()[1 + dice.weighted(20, 15, 25, 15, 10, 15)];
    }
}

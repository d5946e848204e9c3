package org.gongdan.subsidy.generate;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is to be made up.
 *
 * @param investments how many applications are accepted; others fail on the way and come on top
 * @param seed the same one gives the same histories
 * @param from the first month
 */
record Plan(int investments, long seed, YearMonth from) {

    /** Applications come in over so many months. */
    static final int INTAKE_MONTHS = 24;

    /** Everything ends here, whatever day it is, so that the same plan gives the same events. */
    static final int MONTHS = 30;

    Plan {
        if (investments < 1) {
            throw new IllegalArgumentException("at least one investment, not " + investments);
        }
    }

    LocalDate first() {
        return from.atDay(1);
    }

    LocalDate last() {
        return from.plusMonths(MONTHS).atDay(1).minusDays(1);
    }
}

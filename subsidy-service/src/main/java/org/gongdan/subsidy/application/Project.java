package org.gongdan.subsidy.application;

import java.time.LocalDate;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise wants to do.
 *
 * @param scenario the use of AI, such as {@code visual-inspection}
 * @param startsOn the first day on which cost may arise
 * @param declared facts of the project that the applicant states, such as mode and target maturity; those of the
 *     enterprise are taken from the registry
 */
public record Project(
        String title, String description, String scenario, LocalDate startsOn, LocalDate endsOn, Facts declared) {

    /**
     * The days its cost is measured against.
     *
     * @param callOpensOn the first day of the call, null when none is open
     */
    public CaseDates dates(LocalDate appliedOn, @Nullable LocalDate callOpensOn) {
        return new CaseDates(appliedOn, callOpensOn, startsOn, endsOn);
    }

    /** Whether the applicant states this fact; others are known from the registry or follow from the project itself. */
    public static boolean mayDeclare(String fact) {
        return FactsOf.mayDeclare(fact);
    }
}

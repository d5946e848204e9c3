package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.Optional;

/** What other features ask of programmes: the rules in force on a day, and whether a call is open. */
public interface Programmes {

    /** Of the published versions in force on that day the latest. */
    Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day);

    /** One published version, whenever it was in force; it never changes. */
    Optional<RuleSet> version(ProgrammeId programme, int version);

    /** The first day of the call that is open on that day; no two are open at once. */
    Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day);

    default boolean isCallOpen(ProgrammeId programme, LocalDate day) {
        return callOpening(programme, day).isPresent();
    }
}

package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.List;

/** Programmes as people choose among them. */
public interface ProgrammeCatalogue {

    /** The rules in force on that day of every programme that is not retired, by code. */
    List<RuleSet> inForce(LocalDate day);

    /** Those of them that have a call open on that day. */
    List<RuleSet> open(LocalDate day);
}

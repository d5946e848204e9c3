package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;

/** Programmes as people choose among them. */
public interface ProgrammeCatalogue {

    /** Drafts are for those who see every enterprise; others see what is published. */
    PageOf<ProgrammeRow> list(Caller caller, PageRequest page);

    Optional<ProgrammeRow> find(ProgrammeId programme, Caller caller);

    /** The version that waits to be published, for those who may see drafts. */
    Optional<RuleSet> draft(ProgrammeId programme, Caller caller);

    /** What a draft is compared with: the version in force on that day, or else the latest that was published. */
    Optional<RuleSet> compared(ProgrammeId programme, LocalDate day);

    /** The rules in force on that day of every programme that is not retired, by code. */
    List<RuleSet> inForce(LocalDate day);

    /** Those of them that have a call open on that day. */
    List<RuleSet> open(LocalDate day);
}

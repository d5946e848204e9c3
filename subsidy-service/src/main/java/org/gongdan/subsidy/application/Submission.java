package org.gongdan.subsidy.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a submission fixed: the version of the rules that decides, the facts of that day, and who signed.
 *
 * @param callOpensOn the first day of the call, null when that was not recorded
 * @param judged awards that looked as if they funded the same project, and whether an officer found them distinct
 */
record Submission(
        int programmeVersion,
        Facts facts,
        @Nullable LocalDate callOpensOn,
        String signedBy,
        Instant submittedAt,
        Map<String, Boolean> judged) {

    Submission {
        judged = Map.copyOf(judged);
    }

    static Submission of(ApplicationSubmitted event) {
        return new Submission(
                event.programmeVersion(),
                event.facts(),
                event.callOpensOn(),
                event.signedBy(),
                event.submittedAt(),
                Map.of());
    }

    /** The same submission with the facts that follow from another part of a joint application. */
    Submission withFacts(Facts changed) {
        return new Submission(programmeVersion, changed, callOpensOn, signedBy, submittedAt, judged);
    }

    /** The days that counted when this project was handed in. */
    CaseDates dates(Project project, ZoneId zone) {
        return project.dates(LocalDate.ofInstant(submittedAt, zone), callOpensOn);
    }

    Submission judging(List<String> awards, boolean distinct) {
        var more = new HashMap<>(judged);
        awards.forEach(award -> more.put(award, distinct));
        return new Submission(programmeVersion, facts, callOpensOn, signedBy, submittedAt, more);
    }
}

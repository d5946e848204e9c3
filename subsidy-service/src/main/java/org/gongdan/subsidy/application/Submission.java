package org.gongdan.subsidy.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.programme.Facts;

/**
 * What a submission fixed: the version of the rules that decides, the facts of that day, and who signed.
 *
 * @param judged awards that looked as if they funded the same project, and whether an officer found them distinct
 */
record Submission(int programmeVersion, Facts facts, String signedBy, Map<String, Boolean> judged) {

    Submission {
        judged = Map.copyOf(judged);
    }

    Submission(int programmeVersion, Facts facts, String signedBy) {
        this(programmeVersion, facts, signedBy, Map.of());
    }

    Submission judging(List<String> awards, boolean distinct) {
        var more = new HashMap<>(judged);
        awards.forEach(award -> more.put(award, distinct));
        return new Submission(programmeVersion, facts, signedBy, more);
    }
}

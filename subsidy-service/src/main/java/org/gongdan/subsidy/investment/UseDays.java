package org.gongdan.subsidy.investment;

import java.util.List;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;

/** The days after going live on which the use of functions is measured. */
public final class UseDays {

    private UseDays() {}

    /** @return ascending: 90 and 180, and the day that this version of the programme names, if it names another */
    public static List<Integer> of(Programmes programmes, ProgrammeId programme, int version) {
        return programmes
                .version(programme, version)
                .map(rules -> ReleaseTerms.of(rules.payment()).measuredOn())
                .orElse(ReleaseTerms.USUAL_DAYS);
    }
}

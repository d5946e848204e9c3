package org.gongdan.subsidy.programme;

import java.util.List;

/** Which tier an applicant falls into. */
public sealed interface TierFit {

    record Fits(Tier tier) implements TierFit {}

    /** No tier: a fact is missing or outside what the programme takes. */
    record Outside(List<RuleProblem> problems) implements TierFit {
        public Outside {
            problems = List.copyOf(problems);
        }
    }
}

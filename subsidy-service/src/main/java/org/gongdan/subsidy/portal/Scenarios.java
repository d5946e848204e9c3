package org.gongdan.subsidy.portal;

import java.util.List;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.RuleSet;

/** The uses of AI that the form offers: those the programme names, or the common ones of manufacturing. */
final class Scenarios {

    private static final List<String> COMMON = List.of(
            "visual-inspection",
            "pattern-design",
            "predictive-maintenance",
            "process-optimisation",
            "demand-forecast",
            "customer-service",
            "other");

    private Scenarios() {}

    static List<String> of(RuleSet rules) {
        var declared = rules.facts().get(KnownFact.SCENARIO.key());
        return declared == null || declared.values() == null ? COMMON : declared.values();
    }
}

package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.application.Indicator.Months;

/**
 * Where an indicator stood before the project.
 *
 * @param period the months in which it was measured, before the agreement
 * @param evidence SHA-256 of files in the evidence store
 */
public record Baseline(BigDecimal value, Months period, List<String> evidence) {

    /** 4.20 and 4.2 are one baseline. */
    public Baseline {
        value = value.stripTrailingZeros();
        evidence = List.copyOf(evidence);
    }
}

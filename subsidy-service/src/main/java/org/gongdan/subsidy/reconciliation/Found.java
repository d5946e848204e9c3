package org.gongdan.subsidy.reconciliation;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;

/**
 * What a run found for one investment.
 *
 * @param breaks at most one of each type
 */
public record Found(InvestmentId investmentId, ReconciledFigures figures, List<Break> breaks) {

    /** In the order of their types, so that equal findings are equal records, however they were gathered. */
    public Found {
        breaks = breaks.stream()
                .sorted(java.util.Comparator.comparing(Break::type))
                .toList();
        if (breaks.stream().map(Break::type).distinct().count() < breaks.size()) {
            throw new IllegalArgumentException("two breaks of one type for " + investmentId);
        }
    }
}

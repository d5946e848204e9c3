package org.gongdan.subsidy.programme;

import java.util.List;
import org.gongdan.subsidy.shared.Money;

/** The version and tier a split was made under, and the cost that counts. */
public record SplitBasis(
        String programme,
        int version,
        String tier,
        Money eligibleCost,
        Money ineligibleCost,
        List<Exclusion> exclusions) {

    public SplitBasis {
        exclusions = List.copyOf(exclusions);
    }

    SplitBasis withoutExclusions() {
        return new SplitBasis(programme, version, tier, eligibleCost, ineligibleCost, List.of());
    }
}

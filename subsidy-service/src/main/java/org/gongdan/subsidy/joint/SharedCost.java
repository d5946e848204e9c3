package org.gongdan.subsidy.joint;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;

/**
 * Cost that arises once for all members, and by what it is divided.
 *
 * @param weights by the code of the member, for {@link CostDriver#WEIGHTS}
 */
public record SharedCost(List<CostLine> lines, CostDriver driver, SortedMap<String, Long> weights) {

    public static final SharedCost NONE = new SharedCost(List.of(), CostDriver.EQUAL, new TreeMap<>());

    public SharedCost {
        lines = List.copyOf(lines);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    long weightOf(String uscc) {
        return weights.getOrDefault(uscc, 0L);
    }
}

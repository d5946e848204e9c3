package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.Money;

/**
 * What a run leaves behind, so that two machines can say whether they found the same. It speaks of the results in force
 * of its period and scope when it ended, whichever run recorded them, and so does not depend on the order, the chunks or
 * the number of attempts in which they came.
 *
 * @param position the last event the run looked at
 * @param investments how many have a result in force
 * @param changed of those, the ones whose result this run recorded
 * @param unchanged the rest: found as they were, or no longer looked at
 * @param breaks how many are in force, by type and severity
 * @param raised breaks that this run found new or with other numbers
 * @param cleared breaks that this run no longer found
 * @param totals of each column of amounts
 * @param sha256 of one line {@code <investment> <sha256 of its canonical result>\n} for each, ascending by the bytes of
 *     the id
 */
public record RunManifest(
        String job,
        Period period,
        BigDecimal rate,
        long position,
        RunScope scope,
        long investments,
        long changed,
        long unchanged,
        List<BreakCount> breaks,
        long raised,
        long cleared,
        SortedMap<String, Money> totals,
        String sha256) {

    public RunManifest {
        breaks = List.copyOf(breaks);
        totals = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /** How many breaks of one kind are in force. */
    public record BreakCount(Break.Type type, Break.Severity severity, long count) {}
}

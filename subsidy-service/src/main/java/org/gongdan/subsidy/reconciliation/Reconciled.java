package org.gongdan.subsidy.reconciliation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakCleared;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakExplained;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakRaised;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;
import org.jspecify.annotations.Nullable;

/**
 * What the stream of one investment and period has come to: the fold of its events, and all that a decision needs.
 *
 * @param sequence of the last event; -1 before the first
 * @param breaks the differences that are not cleared, in the order of their types
 * @param raised how many differences the last run raised
 * @param cleared how many the last run cleared
 */
record Reconciled(
        long sequence,
        String runId,
        long position,
        @Nullable FigurePrints figures,
        SortedMap<Break.Type, Standing> breaks,
        int raised,
        int cleared) {

    static final Reconciled NEVER = new Reconciled(-1, "", Long.MIN_VALUE, null, Collections.emptySortedMap(), 0, 0);

    /** A difference in force. */
    record Standing(
            Break found, FirstSeen firstSeen, @Nullable String explanation) {

        /** A mere note keeps nobody from anything. */
        boolean isUnexplained() {
            return explanation == null && found.severity() != Break.Severity.INFO;
        }
    }

    Reconciled {
        breaks = Collections.unmodifiableSortedMap(new TreeMap<>(breaks));
    }

    List<Break> found() {
        return breaks.values().stream().map(Standing::found).toList();
    }

    long unexplained() {
        return breaks.values().stream().filter(Standing::isUnexplained).count();
    }

    Reconciled after(ReconciliationEvent event) {
        return switch (event) {
            case InvestmentReconciled(var _, var run, var _, var at, var found, var _, var _, var _) ->
                new Reconciled(sequence + 1, run, at, FigurePrints.of(found), breaks, 0, 0);
            case BreakRaised(var _, var _, var _, var difference, var firstSeen, var _) ->
                with(difference.type(), new Standing(difference, firstSeen, null), raised + 1, cleared);
            case BreakCleared(var _, var _, var _, var type, var _) -> with(type, null, raised, cleared + 1);
            case BreakExplained(var _, var _, var type, var explanation, var _, var _) -> {
                var standing = breaks.get(type);
                yield with(
                        type,
                        standing == null ? null : new Standing(standing.found(), standing.firstSeen(), explanation),
                        raised,
                        cleared);
            }
        };
    }

    private Reconciled with(Break.Type type, @Nullable Standing standing, int nowRaised, int nowCleared) {
        var changed = new TreeMap<>(breaks);
        if (standing == null) {
            changed.remove(type);
        } else {
            changed.put(type, standing);
        }
        return new Reconciled(sequence + 1, runId, position, figures, changed, nowRaised, nowCleared);
    }
}

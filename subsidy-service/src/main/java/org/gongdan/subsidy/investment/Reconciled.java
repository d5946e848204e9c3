package org.gongdan.subsidy.investment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last result of one period.
 *
 * @param breaks the differences that are not cleared, by their type
 * @param explanations what somebody said about some of them
 */
record Reconciled(
        String runId,
        long position,
        @Nullable ReconciledFigures figures,
        Map<Break.Type, Break> breaks,
        Map<Break.Type, String> explanations) {

    Reconciled {
        breaks = Map.copyOf(breaks);
        explanations = Map.copyOf(explanations);
    }

    static final Reconciled NEVER = new Reconciled("", Long.MIN_VALUE, null, Map.of(), Map.of());

    boolean isNever() {
        return figures == null;
    }

    /** Differences that keep an investment from being closed: neither explained, nor a mere note. */
    Set<Break.Type> unexplained() {
        var open = EnumSet.noneOf(Break.Type.class);
        breaks.forEach((type, difference) -> {
            if (difference.severity() != Break.Severity.INFO && !explanations.containsKey(type)) {
                open.add(type);
            }
        });
        return open;
    }

    Reconciled afterRun(String run, long at, ReconciledFigures found) {
        return new Reconciled(run, at, found, breaks, explanations);
    }

    /** A difference that is new or has changed needs a new explanation. */
    Reconciled afterRaising(Break difference) {
        var raised = copy(breaks);
        raised.put(difference.type(), difference);
        return new Reconciled(runId, position, figures, raised, without(explanations, difference.type()));
    }

    Reconciled afterClearing(Break.Type type) {
        return new Reconciled(runId, position, figures, without(breaks, type), without(explanations, type));
    }

    Reconciled afterExplaining(Break.Type type, String explanation) {
        var explained = copy(explanations);
        explained.put(type, explanation);
        return new Reconciled(runId, position, figures, breaks, explained);
    }

    private static <V> Map<Break.Type, V> without(Map<Break.Type, V> map, Break.Type type) {
        var smaller = copy(map);
        smaller.remove(type);
        return smaller;
    }

    private static <V> Map<Break.Type, V> copy(Map<Break.Type, V> map) {
        var copy = new EnumMap<Break.Type, V>(Break.Type.class);
        copy.putAll(map);
        return copy;
    }
}

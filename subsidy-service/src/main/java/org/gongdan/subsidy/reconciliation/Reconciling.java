package org.gongdan.subsidy.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakCleared;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakRaised;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;

/**
 * Compares what a run found with the last result of the same period, and says only what is new.
 *
 * @param on the day of Guangdong on which it is recorded
 */
record Reconciling(String runId, Period period, long position, Instant now, LocalDate on) {

    /**
     * What is worth recording of one investment, for a finding that differs from the last result.
     *
     * @param earlier differences that stood at the end of the period before, and since when
     */
    List<ReconciliationEvent> events(Found found, Reconciled last, Map<Break.Type, FirstSeen> earlier) {
        var figures = last.figures();
        var events = new ArrayList<ReconciliationEvent>();
        events.add(new InvestmentReconciled(
                found.investmentId(),
                runId,
                period,
                position,
                found.figures(),
                figures == null ? null : last.runId(),
                figures == null ? List.of() : figures.changedIn(FigurePrints.of(found.figures())),
                now));
        events.addAll(raised(found, last, earlier));
        events.addAll(cleared(found, last));
        return List.copyOf(events);
    }

    /** A run says a thing once, and what knows less than the last result says nothing. */
    boolean isSettledBy(String lastRun, long lastPosition) {
        return runId.equals(lastRun) || position < lastPosition;
    }

    private List<BreakRaised> raised(Found found, Reconciled last, Map<Break.Type, FirstSeen> earlier) {
        return found.breaks().stream()
                .filter(difference -> !last.found().contains(difference))
                .map(difference -> new BreakRaised(
                        found.investmentId(),
                        runId,
                        period,
                        difference,
                        firstSeen(difference.type(), last, earlier),
                        now))
                .toList();
    }

    /** Other numbers of the same type are the same difference, grown or shrunk. */
    private FirstSeen firstSeen(Break.Type type, Reconciled last, Map<Break.Type, FirstSeen> earlier) {
        var standing = last.breaks().get(type);
        return standing == null ? earlier.getOrDefault(type, new FirstSeen(period, on)) : standing.firstSeen();
    }

    private List<BreakCleared> cleared(Found found, Reconciled last) {
        return last.breaks().keySet().stream()
                .filter(type -> found.breaks().stream().noneMatch(difference -> difference.type() == type))
                .map(type -> new BreakCleared(found.investmentId(), runId, period, type, now))
                .toList();
    }
}

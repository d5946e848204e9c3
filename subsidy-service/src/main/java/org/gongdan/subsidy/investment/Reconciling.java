package org.gongdan.subsidy.investment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordReconciliation;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakCleared;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakRaised;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentReconciled;

/** Compares the result of a run with the last one of the same period, and says only what is new. */
record Reconciling(RecordReconciliation command, Reconciled last) {

    /** None when the run was recorded before, knows less than the last one, or found the same. */
    List<InvestmentEvent> events(Instant now) {
        var found = new EnumMap<Break.Type, Break>(Break.Type.class);
        command.breaks().forEach(difference -> found.put(difference.type(), difference));
        var recorded = command.runId().equals(last.runId());
        var outdated = command.position() < last.position();
        var same = command.figures().equals(last.figures()) && found.equals(last.breaks());
        if (recorded || outdated || same) {
            return List.of();
        }
        var events = new ArrayList<InvestmentEvent>();
        events.add(new InvestmentReconciled(
                command.investmentId(),
                command.runId(),
                command.period(),
                command.position(),
                command.figures(),
                last.isNever() ? null : last.runId(),
                now));
        events.addAll(raised(found, now));
        events.addAll(cleared(found, now));
        return List.copyOf(events);
    }

    private List<BreakRaised> raised(Map<Break.Type, Break> found, Instant now) {
        return found.values().stream()
                .filter(difference -> !difference.equals(last.breaks().get(difference.type())))
                .map(difference ->
                        new BreakRaised(command.investmentId(), command.runId(), command.period(), difference, now))
                .toList();
    }

    private List<BreakCleared> cleared(Map<Break.Type, Break> found, Instant now) {
        return last.breaks().keySet().stream()
                .filter(type -> !found.containsKey(type))
                .sorted()
                .map(type -> new BreakCleared(command.investmentId(), command.runId(), command.period(), type, now))
                .toList();
    }
}

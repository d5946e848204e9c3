package org.gongdan.subsidy.reconciliation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.jspecify.annotations.Nullable;

/** What runs found for one investment and period; stored for ever, so records here are only ever added to. */
public sealed interface ReconciliationEvent {

    InvestmentId investmentId();

    Period period();

    /**
     * @param position the last event the run looked at
     * @param supersedes the run whose result for the same period this one replaces
     * @param changed which figures differ from the result it replaces, such as {@code paid}; none for a first result
     */
    @Revision("1")
    record InvestmentReconciled(
            InvestmentId investmentId,
            String runId,
            Period period,
            long position,
            ReconciledFigures figures,
            @Nullable String supersedes,
            List<String> changed,
            Instant reconciledAt)
            implements ReconciliationEvent {}

    /** New, or with other numbers than before; an earlier explanation is void then. */
    @Revision("1")
    record BreakRaised(
            InvestmentId investmentId,
            String runId,
            Period period,
            Break difference,
            FirstSeen firstSeen,
            Instant raisedAt)
            implements ReconciliationEvent {}

    /** A later run no longer finds the difference. */
    @Revision("1")
    record BreakCleared(InvestmentId investmentId, String runId, Period period, Break.Type type, Instant clearedAt)
            implements ReconciliationEvent {}

    @Revision("1")
    record BreakExplained(
            InvestmentId investmentId,
            Period period,
            Break.Type type,
            String explanation,
            String explainedBy,
            Instant explainedAt)
            implements ReconciliationEvent {}
}

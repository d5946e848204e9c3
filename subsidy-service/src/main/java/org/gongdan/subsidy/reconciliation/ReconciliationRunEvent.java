package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.investment.Period;

/** What has happened to a run; stored for ever, so records here are only ever added to. */
public sealed interface ReconciliationRunEvent {

    ReconciliationRunId runId();

    /** @param position the last event the run looks at */
    @Revision("1")
    record ReconciliationRunStarted(
            ReconciliationRunId runId,
            String job,
            Period period,
            BigDecimal rate,
            long position,
            RunScope scope,
            Instant startedAt)
            implements ReconciliationRunEvent {}

    @Revision("1")
    record ReconciliationRunCompleted(ReconciliationRunId runId, RunManifest manifest, Instant completedAt)
            implements ReconciliationRunEvent {}
}

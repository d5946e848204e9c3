package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.axon.HandledAlone;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.AllowedFor;

/** What a job asks of the record of its run. */
public sealed interface ReconciliationRunCommand {

    @TargetAggregateIdentifier
    ReconciliationRunId runId();

    /**
     * Begins a run, or goes on with one that was interrupted.
     *
     * @param job the name of the job, such as {@code roi-reconciliation}
     * @param rate the yearly discount rate, 0.08 for 8 %
     * @param position the last event the run looks at
     */
    @AllowedFor(value = Role.OPERATOR, system = true)
    record StartRun(String job, Period period, BigDecimal rate, long position, RunScope scope)
            implements ReconciliationRunCommand {

        /** 0.080 is 0.08. */
        public StartRun {
            rate = rate.stripTrailingZeros();
        }

        @Override
        @TargetAggregateIdentifier
        public ReconciliationRunId runId() {
            return ReconciliationRunId.of(job, period, rate, position, scope);
        }
    }

    /** Ends a run; its manifest is worked out from what is recorded then, which takes seconds. */
    @HandledAlone
    @AllowedFor(value = Role.OPERATOR, system = true)
    record CompleteRun(ReconciliationRunId runId) implements ReconciliationRunCommand {}
}

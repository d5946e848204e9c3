package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunCompleted;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunStarted;

/** Where a run stands. */
sealed interface ReconciliationRunState {

    record Unknown() implements ReconciliationRunState {}

    record Started(String job, Period period, BigDecimal rate, long position, RunScope scope)
            implements ReconciliationRunState {}

    record Completed() implements ReconciliationRunState {}

    static ReconciliationRunState after(ReconciliationRunEvent event) {
        return switch (event) {
            case ReconciliationRunStarted(var _, var job, var period, var rate, var position, var scope, var _) ->
                new Started(job, period, rate, position, scope);
            case ReconciliationRunCompleted _ -> new Completed();
        };
    }
}

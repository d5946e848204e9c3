package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequestAnswered;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequested;

/** Where a request stands. */
sealed interface ReconciliationRequestState {

    record Unknown() implements ReconciliationRequestState {}

    record Requested(Period period, BigDecimal rate) implements ReconciliationRequestState {}

    record Answered() implements ReconciliationRequestState {}

    static ReconciliationRequestState after(ReconciliationRequestEvent event) {
        return switch (event) {
            case ReconciliationRequested(var _, var period, var rate, var _, var _) -> new Requested(period, rate);
            case ReconciliationRequestAnswered _ -> new Answered();
        };
    }
}

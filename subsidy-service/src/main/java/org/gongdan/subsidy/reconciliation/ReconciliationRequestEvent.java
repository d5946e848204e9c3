package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.investment.Period;

/** What has happened to one request to reconcile; stored for ever, so records here are only ever added to. */
public sealed interface ReconciliationRequestEvent {

    ReconciliationRequestId requestId();

    /** @param rate the yearly discount rate, 0.08 for 8 % */
    @Revision("1")
    record ReconciliationRequested(
            ReconciliationRequestId requestId, Period period, BigDecimal rate, String requestedBy, Instant requestedAt)
            implements ReconciliationRequestEvent {}

    /** @param execution the number of the run in the lists of the job */
    @Revision("1")
    record ReconciliationRequestAnswered(ReconciliationRequestId requestId, long execution, Instant answeredAt)
            implements ReconciliationRequestEvent {}
}

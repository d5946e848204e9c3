package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.AllowedFor;

/** What people and the job ask of one request to reconcile. */
public sealed interface ReconciliationRequestCommand {

    @TargetAggregateIdentifier
    ReconciliationRequestId requestId();

    /**
     * Asks for a run outside its schedule.
     *
     * @param period has begun
     * @param rate at which later money is discounted in a year, from 0 up to but not 1, at most six decimals
     */
    @AllowedFor({Role.OPERATOR, Role.FINANCE})
    record RequestReconciliation(ReconciliationRequestId requestId, Period period, BigDecimal rate)
            implements ReconciliationRequestCommand {}

    /** Says which execution of the job the request has led to. */
    @AllowedFor(
            value = {},
            system = true)
    record AnswerReconciliationRequest(ReconciliationRequestId requestId, long execution)
            implements ReconciliationRequestCommand {}
}

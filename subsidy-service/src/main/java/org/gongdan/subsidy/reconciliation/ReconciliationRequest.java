package org.gongdan.subsidy.reconciliation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.AnswerReconciliationRequest;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.RequestReconciliation;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequestAnswered;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent.ReconciliationRequested;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestState.Requested;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Guards the short life of one request to reconcile: asked for by a person, answered once by the job. */
@Aggregate(cache = "aggregateCache")
final class ReconciliationRequest {

    private static final int DECIMALS = 6;

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ReconciliationRequestId id;

    private ReconciliationRequestState state = new Unknown();

    private ReconciliationRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestReconciliation command, Caller caller, Clock clock) {
        if (!(state instanceof Unknown)) {
            return;
        }
        var first = command.period().firstDay();
        if (first.isAfter(LocalDate.now(clock))) {
            throw CommandRefused.at("period", JobRefusal.PERIOD_NOT_OVER, command.period(), first);
        }
        var rate = command.rate().stripTrailingZeros();
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0 || rate.scale() > DECIMALS) {
            throw CommandRefused.at("rate", JobRefusal.RATE_INVALID, rate);
        }
        apply(new ReconciliationRequested(command.requestId(), command.period(), rate, caller.id(), clock.instant()));
    }

    /** The job may say it again after a crash. */
    @CommandHandler
    void handle(AnswerReconciliationRequest command, Clock clock) {
        if (state instanceof Requested) {
            apply(new ReconciliationRequestAnswered(command.requestId(), command.execution(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ReconciliationRequestEvent event) {
        id = event.requestId();
        state = ReconciliationRequestState.after(event);
    }
}

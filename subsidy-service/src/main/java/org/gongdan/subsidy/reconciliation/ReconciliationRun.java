package org.gongdan.subsidy.reconciliation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.CompleteRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunCompleted;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunStarted;
import org.gongdan.subsidy.reconciliation.ReconciliationRunState.Started;
import org.gongdan.subsidy.reconciliation.ReconciliationRunState.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The record of one run: it starts once, however often its job is interrupted and goes on, and ends once, with a manifest
 * of what is then in force. What it found of each investment is in the streams of results and not here.
 */
@Aggregate(cache = "aggregateCache")
final class ReconciliationRun {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ReconciliationRunId id;

    private ReconciliationRunState state = new Unknown();

    ReconciliationRun() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartRun command, Clock clock) {
        if (state instanceof Unknown) {
            apply(new ReconciliationRunStarted(
                    command.runId(),
                    command.job(),
                    command.period(),
                    command.rate(),
                    command.position(),
                    command.scope(),
                    clock.instant()));
        }
    }

    @CommandHandler
    void handle(CompleteRun command, RunManifests manifests, Clock clock) {
        if (state instanceof Started started) {
            apply(new ReconciliationRunCompleted(
                    command.runId(), manifests.of(command.runId(), started), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ReconciliationRunEvent event) {
        id = event.runId();
        state = ReconciliationRunState.after(event);
    }
}

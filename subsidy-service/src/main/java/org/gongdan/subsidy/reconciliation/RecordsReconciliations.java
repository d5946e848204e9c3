package org.gongdan.subsidy.reconciliation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.ExplainBreak;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakExplained;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.stereotype.Component;

/**
 * Guards the streams of results: one for each investment and period. It takes the place of an aggregate, because a run
 * changes hundreds of streams at once: their states come with one query and are locked by it, the decisions are pure,
 * and all events go to the store in one batch, with type, id and sequence number as if an aggregate had applied them.
 */
@Component
class RecordsReconciliations {

    static final String TYPE = "Reconciliation";

    private final ReconciliationStates states;
    private final EventStore events;
    private final Clock clock;

    RecordsReconciliations(ReconciliationStates states, EventStore events, Clock clock) {
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    @CommandHandler
    void handle(RecordReconciliations command) {
        if (command.found().isEmpty()) {
            return;
        }
        var found = command.found().stream().collect(toMap(Found::investmentId, each -> each));
        var run = new Reconciling(
                command.runId(), command.period(), command.position(), clock.instant(), LocalDate.now(clock));
        var messages = new ArrayList<DomainEventMessage<?>>();
        var changed = new ArrayList<NewState>();
        for (var row : states.lock(command.period(), found.keySet())) {
            var finding = Objects.requireNonNull(found.get(row.investmentId()));
            if (!row.isBlank() && run.isSettledBy(row.runId(), row.position())) {
                continue;
            }
            var sha256 = CanonicalResult.sha256(finding.figures(), finding.breaks());
            if (row.isBlank() || !row.sha256().equals(sha256)) {
                var last = row.reconciled();
                var decided = run.events(finding, last, row.earlier());
                changed.add(new NewState(row.investmentId(), after(last, decided), sha256));
                addAll(messages, decided, last.sequence());
            }
        }
        record(command.period(), changed, messages);
    }

    @CommandHandler
    void handle(ExplainBreak command, Caller caller) {
        if (command.explanation().isBlank()) {
            throw CommandRefused.at("explanation", ReconciliationRefusal.EXPLANATION_MISSING);
        }
        var row = states.lockExisting(command.period(), command.investmentId()).orElseThrow(() -> notOpen(command));
        var last = row.reconciled();
        var standing = last.breaks().get(command.type());
        if (standing == null) {
            throw notOpen(command);
        }
        if (command.explanation().equals(standing.explanation())) {
            return;
        }
        List<ReconciliationEvent> explained = List.of(new BreakExplained(
                command.investmentId(),
                command.period(),
                command.type(),
                command.explanation(),
                caller.id(),
                clock.instant()));
        var messages = new ArrayList<DomainEventMessage<?>>();
        addAll(messages, explained, last.sequence());
        record(
                command.period(),
                List.of(new NewState(command.investmentId(), after(last, explained), row.sha256())),
                messages);
    }

    private static CommandRefused notOpen(ExplainBreak command) {
        return new CommandRefused(ReconciliationRefusal.BREAK_NOT_OPEN, command.type(), command.period());
    }

    private static Reconciled after(Reconciled last, List<ReconciliationEvent> decided) {
        var state = last;
        for (var event : decided) {
            state = state.after(event);
        }
        return state;
    }

    private static void addAll(
            List<DomainEventMessage<?>> messages, List<ReconciliationEvent> decided, long lastSequence) {
        var sequence = lastSequence;
        for (var event : decided) {
            var stream = ReconciliationId.of(event.investmentId(), event.period());
            messages.add(
                    new GenericDomainEventMessage<>(TYPE, stream.value(), ++sequence, event, MetaData.emptyInstance()));
        }
    }

    /** The events are appended last, at the end of the unit of work: an append makes all others wait for its commit. */
    private void record(Period period, List<NewState> changed, List<DomainEventMessage<?>> messages) {
        if (!messages.isEmpty()) {
            states.store(period, changed);
            events.publish(messages);
        }
    }
}

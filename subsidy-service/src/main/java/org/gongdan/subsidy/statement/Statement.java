package org.gongdan.subsidy.statement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.statement.StatementCommand.IssueStatement;
import org.gongdan.subsidy.statement.StatementEvent.StatementIssued;
import org.gongdan.subsidy.statement.StatementState.Issued;
import org.gongdan.subsidy.statement.StatementState.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one enterprise for one year: the first, and one more each time figures have changed, which says what
 * changed. Nothing that was issued is ever taken back. It is not kept in the cache: a job asks each once.
 */
@Aggregate
final class Statement {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable StatementId id;

    private StatementState state = new Unknown();

    private Statement() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueStatement command, Clock clock) {
        var figures = command.figures();
        switch (state) {
            case Unknown _ -> issue(command, 1, null, List.of(), clock);
            case Issued(var issue, var number, var before) -> {
                var changes = CanonicalStatement.changes(before, figures);
                if (!changes.isEmpty()) {
                    issue(command, issue + 1, number, changes, clock);
                }
            }
        }
    }

    @EventSourcingHandler
    void on(StatementEvent event) {
        id = event.statementId();
        state = StatementState.after(event);
    }

    private static void issue(
            IssueStatement command, int issue, @Nullable String before, List<StatementChange> changes, Clock clock) {
        var figures = command.figures();
        var number = figures.year() + "-" + figures.uscc() + "-" + issue;
        apply(new StatementIssued(
                command.statementId(),
                issue,
                number,
                figures,
                Sha256.hex(CanonicalStatement.text(number, figures)),
                command.position(),
                before,
                changes,
                clock.instant()));
    }
}

package org.gongdan.subsidy.statement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything that can be asked of the statements of an enterprise for a year. */
public sealed interface StatementCommand {

    @TargetAggregateIdentifier
    StatementId statementId();

    /**
     * With the same figures as the last one it changes nothing.
     *
     * @param position the last event that the figures can hold
     */
    @AllowedFor(
            value = {},
            system = true)
    record IssueStatement(StatementId statementId, StatementFigures figures, long position)
            implements StatementCommand {}
}

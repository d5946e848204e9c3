package org.gongdan.subsidy.statement;

import org.axonframework.commandhandling.CommandHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.statement.StatementCommand.IssueStatement;
import org.springframework.stereotype.Component;

/** Hands its figures to the statement of each enterprise, all in the transaction of the slice. */
@Component
class IssuesStatements {

    private final NestedCommands nested;

    IssuesStatements(NestedCommands nested) {
        this.nested = nested;
    }

    @CommandHandler
    void handle(IssueStatements command, Caller caller) {
        for (var figures : command.figures()) {
            var id = StatementId.of(figures.year(), figures.uscc());
            nested.send(new IssueStatement(id, figures, command.position()), caller);
        }
    }
}

package org.gongdan.subsidy.statement;

import org.gongdan.subsidy.statement.StatementEvent.StatementIssued;

/** The statement in force, if there is one. */
sealed interface StatementState {

    record Unknown() implements StatementState {}

    record Issued(int issue, String number, StatementFigures figures) implements StatementState {}

    static StatementState after(StatementEvent event) {
        return switch (event) {
            case StatementIssued issued -> new Issued(issued.issue(), issued.number(), issued.figures());
        };
    }
}

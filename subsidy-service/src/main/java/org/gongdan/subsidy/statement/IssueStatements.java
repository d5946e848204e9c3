package org.gongdan.subsidy.statement;

import java.util.List;
import org.gongdan.subsidy.shared.AllowedFor;

/**
 * The statements of a slice of enterprises, issued in one transaction.
 *
 * @param slice the last enterprise of the slice, for people who look at a failure
 * @param position the last event that the figures can hold
 */
@AllowedFor(
        value = {},
        system = true)
public record IssueStatements(String slice, long position, List<StatementFigures> figures) {

    public IssueStatements {
        figures = List.copyOf(figures);
    }
}

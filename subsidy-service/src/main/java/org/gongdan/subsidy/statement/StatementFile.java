package org.gongdan.subsidy.statement;

import org.gongdan.config.file.CsvTable;
import org.gongdan.subsidy.statement.Statements.Issue;

/** A statement as a CSV table of its figures, under the names of the canonical text; the same in every language. */
public final class StatementFile {

    public static final String MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    private StatementFile() {}

    public static String csv(Issue issue) {
        return CsvTable.text(csv -> {
            csv.line("figure", "value");
            csv.line("number", issue.number());
            csv.line("sha256", issue.sha256());
            CanonicalStatement.lines(issue.figures()).forEach(csv::line);
        });
    }
}

package org.gongdan.subsidy.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.gongdan.subsidy.statement.Statements.Issue;

/** A statement as a CSV table of its figures, under the names of the canonical text; the same in every language. */
public final class StatementFile {

    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StatementFile() {}

    public static String csv(Issue issue) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord("figure", "value");
        csv.writeRecord("number", issue.number());
        csv.writeRecord("sha256", issue.sha256());
        CanonicalStatement.lines(issue.figures()).forEach((name, value) -> csv.writeRecord(name, inert(value)));
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What a spreadsheet would run as a formula is a text; a negative number stays one. */
    private static String inert(String text) {
        var risky = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return risky && !text.matches("-?\\d+(\\.\\d+)?|-") ? "'" + text : text;
    }
}

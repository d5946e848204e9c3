package org.gongdan.config.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Flushable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens as it is: with a byte order mark, without which it takes Chinese for
 * another encoding, and with no cell that it would run as a formula.
 */
public final class CsvTable implements Flushable {

    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A Chinese spreadsheet takes the full-width forms too. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER_OR_DASH = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|-");

    private final CsvWriter lines;

    /** Leaves the writer open, because it belongs to the caller, who flushes the table when it is done. */
    public CsvTable(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        lines = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /** The whole file, when it is small. */
    public static String text(Consumer<CsvTable> content) {
        var text = new StringWriter();
        try {
            var table = new CsvTable(text);
            content.accept(table);
            table.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    public void line(List<String> cells) {
        lines.writeRecord(cells.stream().map(CsvTable::inert).toList());
    }

    public void line(String... cells) {
        line(List.of(cells));
    }

    /** What a spreadsheet would run as a formula gets an apostrophe in front; a negative number stays one. */
    public static String inert(String text) {
        var isRisky = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return isRisky && !NUMBER_OR_DASH.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}

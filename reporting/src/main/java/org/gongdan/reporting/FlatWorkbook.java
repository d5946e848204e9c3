package org.gongdan.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables of any length as a workbook, a row at a time; memory does not grow with it. Texts are inline strings, so
 * that no cell can become a formula.
 */
public final class FlatWorkbook implements AutoCloseable {

    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final int EXCEL_TEXT_LIMIT = 32_767;

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    /** Leaves the stream open, because it belongs to the caller. */
    public FlatWorkbook(OutputStream out, String sheetName, List<String> columns) {
        workbook = new Workbook(out, "Gongdan", null);
        sheet = workbook.newWorksheet(sheetName);
        head(columns);
    }

    /** Goes on with another sheet; nothing can be added to the one before. */
    public void sheet(String sheetName, List<String> columns) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet(sheetName);
        head(columns);
    }

    private void head(List<String> columns) {
        for (var column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column));
        }
        row = 1;
    }

    /** @param cells texts, numbers, days, or null for an empty cell */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case BigDecimal number -> sheet.value(row, column, number);
                case Integer number -> sheet.value(row, column, number);
                // as text: tools that read the standard expect 2026-03-02 and no serial number
                case LocalDate day -> sheet.inlineString(row, column, day.toString());
                case Object other -> sheet.inlineString(row, column, clipped(other.toString()));
            }
        }
        row++;
        if (row % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    private static String clipped(String text) {
        return text.length() <= EXCEL_TEXT_LIMIT ? text : text.substring(0, EXCEL_TEXT_LIMIT);
    }
}

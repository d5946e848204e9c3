package org.gongdan.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a workbook: a cover sheet, then one sheet per section with real numbers and dates, a frozen
 * header and a totals row. Text is always an inline string, so that no cell can become a formula.
 */
final class XlsxReport {

    private static final String INK = "1F2933";
    private static final String HEADER_FILL = "E4EBF1";
    private static final String AMOUNT_FORMAT = "#,##0.00";
    private static final int EXCEL_TEXT_LIMIT = 32_767;
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final ReportRecord report;
    private final Labels labels;
    private final Layout layout;
    private final RowCount drawn;

    XlsxReport(ReportRecord report, Labels labels, DrawingProgress progress) {
        this.report = report;
        this.labels = labels;
        this.layout = Layout.of(report, labels);
        this.drawn = new RowCount(layout, false, progress);
    }

    /** Leaves the stream open, because it belongs to the caller. */
    void write(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Gongdan", null);
        workbook.properties()
                .setTitle(labels.title(report.kind()) + " " + report.head().reportId());
        writeCover(workbook.newWorksheet(labels.text("section.cover")));
        for (var table : layout.tables()) {
            writeTable(workbook.newWorksheet(labels.section(table)), table);
        }
        workbook.finish();
    }

    private void writeCover(Worksheet sheet) throws IOException {
        sheet.width(0, 28);
        sheet.width(1, 70);
        text(sheet, 0, 0, labels.title(report.kind()));
        sheet.style(0, 0).bold().fontSize(16).fontColor(INK).set();
        int row = 2;
        var head = report.head();
        row = fact(sheet, row, new Fact(labels.text("fact.issuer"), head.issuer()));
        for (var fact : Fact.all(head, layout, labels)) {
            row = fact(sheet, row, fact);
        }
        if (head.checkpoint() != null) {
            row = fact(
                    sheet, row, Fact.of(labels, "checkpoint", head.checkpoint().strip()));
        }
        if (head.verifyUrl() != null) {
            row = fact(sheet, row, Fact.of(labels, "verify", head.verifyUrl()));
        }
        sheet.finish();
    }

    private static int fact(Worksheet sheet, int row, Fact fact) {
        text(sheet, row, 0, fact.label());
        text(sheet, row, 1, fact.value());
        sheet.style(row, 0).bold().verticalAlignment("top").set();
        sheet.style(row, 1).wrapText(true).set();
        return row + 1;
    }

    private <L> void writeTable(Worksheet sheet, Table<L> table) throws IOException {
        sheet.freezePane(0, 1);
        var columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).kind().characters());
            text(sheet, 0, i, labels.column(columns.get(i)));
            sheet.style(0, i)
                    .bold()
                    .fontColor(INK)
                    .fillColor(HEADER_FILL)
                    .wrapText(true)
                    .set();
        }
        int row = 1;
        for (var line : table.lines()) {
            for (int i = 0; i < columns.size(); i++) {
                cell(
                        sheet,
                        row,
                        i,
                        columns.get(i).kind(),
                        columns.get(i).value().apply(line));
            }
            drawn.row();
            if (row++ % ROWS_BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
        }
        if (table.lines().isEmpty()) {
            text(sheet, row++, 0, labels.text("empty." + table.key()));
        }
        if (table.hasTotals()) {
            writeTotals(sheet, row, table);
        }
        sheet.finish();
    }

    private <L> void writeTotals(Worksheet sheet, int row, Table<L> table) {
        var columns = table.columns();
        text(sheet, row, 0, labels.text("total"));
        for (int i = 0; i < columns.size(); i++) {
            cell(sheet, row, i, columns.get(i).kind(), table.total(columns.get(i)));
            var style = sheet.style(row, i).bold().borderStyle(BorderSide.TOP, "thin");
            if (columns.get(i).kind() == Column.Kind.AMOUNT) {
                style.format(AMOUNT_FORMAT);
            }
            style.set();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Column.Kind kind, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(row, column, number);
                sheet.style(row, column)
                        .format(kind == Column.Kind.RATE ? "0.00%" : AMOUNT_FORMAT)
                        .set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant instant -> {
                sheet.value(row, column, instant.atZone(Printed.ZONE).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> text(sheet, row, column, value.toString());
        }
    }

    /** Excel refuses a file with a longer text; the PDF and the CSV have it whole. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        var storable = Printable.storable(text);
        var whole = storable.length() <= EXCEL_TEXT_LIMIT;
        sheet.inlineString(row, column, whole ? storable : storable.substring(0, EXCEL_TEXT_LIMIT - 1) + "…");
    }
}

package org.gongdan.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The same sheets by the streaming workbook of Apache POI: real numbers and dates, inline text, a frozen header. */
final class SxssfPeer {

    private static final int ROWS_IN_MEMORY = 100;

    private final Layout layout;
    private final Labels labels;

    SxssfPeer(ReportRecord report, Labels labels) {
        this.layout = Layout.of(report, labels);
        this.labels = labels;
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var styles = new Styles(
                    style(workbook, "#,##0.00"), style(workbook, "0.00%"), style(workbook, "yyyy-mm-dd hh:mm:ss"));
            workbook.createSheet(labels.text("section.cover"));
            for (var table : layout.tables()) {
                write(workbook.createSheet(labels.section(table)), table, styles);
            }
            workbook.write(out);
        }
    }

    private record Styles(CellStyle amount, CellStyle rate, CellStyle time) {}

    private static CellStyle style(SXSSFWorkbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private <L> void write(SXSSFSheet sheet, Table<L> table, Styles styles) {
        sheet.createFreezePane(0, 1);
        var columns = table.columns();
        var number = 0;
        var header = sheet.createRow(number++);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).kind().characters() * 256);
            header.createCell(i).setCellValue(labels.column(columns.get(i)));
        }
        for (var line : table.lines()) {
            var row = sheet.createRow(number++);
            for (int i = 0; i < columns.size(); i++) {
                cell(row, i, columns.get(i).kind(), columns.get(i).value().apply(line), styles);
            }
        }
        if (table.hasTotals()) {
            var row = sheet.createRow(number);
            row.createCell(0).setCellValue(labels.text("total"));
            for (int i = 0; i < columns.size(); i++) {
                cell(row, i, columns.get(i).kind(), table.total(columns.get(i)), styles);
            }
        }
    }

    private static void cell(Row row, int column, Column.Kind kind, @Nullable Object value, Styles styles) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                var cell = row.createCell(column);
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(kind == Column.Kind.RATE ? styles.rate() : styles.amount());
            }
            case Instant instant -> {
                var cell = row.createCell(column);
                cell.setCellValue(instant.atZone(Printed.ZONE).toLocalDateTime());
                cell.setCellStyle(styles.time());
            }
            case Number number -> row.createCell(column).setCellValue(number.doubleValue());
            default -> row.createCell(column).setCellValue(value.toString());
        }
    }
}

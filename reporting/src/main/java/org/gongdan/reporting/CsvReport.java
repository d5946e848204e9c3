package org.gongdan.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.gongdan.config.file.CsvTable;

/**
 * Writes a report as one CSV table. With more than one section the first column names the section of the row, and each
 * row fills the columns of its own section; there are no totals, so that every column can be summed as it stands.
 */
final class CsvReport {

    private final List<Table<?>> tables;
    private final Labels labels;
    private final RowCount drawn;
    private final LinkedHashMap<String, String> header = new LinkedHashMap<>();

    CsvReport(ReportRecord report, Labels labels, DrawingProgress progress) {
        var layout = Layout.of(report, labels);
        this.tables = layout.tables();
        this.drawn = new RowCount(layout, false, progress);
        this.labels = labels;
        tables.forEach(
                table -> table.columns().forEach(column -> header.putIfAbsent(column.key(), labels.column(column))));
    }

    /** Leaves the stream open, because it belongs to the caller. */
    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new CsvTable(writer);
        csv.line(row(labels.text("column.section"), List.copyOf(header.values())));
        for (var table : tables) {
            writeRows(csv, table);
        }
        csv.flush();
    }

    private <L> void writeRows(CsvTable csv, Table<L> table) {
        var section = labels.section(table);
        for (var line : table.lines()) {
            drawn.row();
            csv.line(row(
                    section,
                    header.keySet().stream().map(key -> cell(table, key, line)).toList()));
        }
    }

    private List<String> row(String section, List<String> cells) {
        if (tables.size() == 1) {
            return cells;
        }
        var row = new ArrayList<String>(cells.size() + 1);
        row.add(section);
        row.addAll(cells);
        return row;
    }

    private static <L> String cell(Table<L> table, String key, L line) {
        return table.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(column -> column.value().apply(line))
                .filter(Objects::nonNull)
                .map(CsvReport::plain)
                .findAny()
                .orElse("");
    }

    private static String plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Instant instant -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Printed.ZONE));
            case String text -> Printable.storable(text);
            default -> value.toString();
        };
    }
}

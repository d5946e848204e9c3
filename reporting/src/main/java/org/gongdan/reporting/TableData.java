package org.gongdan.reporting;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a table to a template as printed text, one row at a time. */
final class TableData<L> implements JRDataSource {

    private final Iterator<L> lines;
    private final Map<String, Column<L>> columns;
    private final RowCount rows;
    private @Nullable L line;

    TableData(Table<L> table, RowCount rows) {
        this.rows = rows;
        this.lines = table.lines().iterator();
        this.columns = table.columns().stream().collect(Collectors.toMap(Column::key, Function.identity()));
    }

    /** The totals as printed text by column, for the last row of the template. */
    static <L> Map<String, String> totals(Table<L> table) {
        return table.columns().stream()
                .filter(Column::summed)
                .collect(Collectors.toMap(Column::key, column -> Printed.value(column.kind(), table.total(column))));
    }

    @Override
    public boolean next() {
        line = lines.hasNext() ? lines.next() : null;
        if (line == null) {
            return false;
        }
        rows.row();
        return true;
    }

    /** What is absent below another figure is left blank, because the figure that it would explain is there. */
    @Override
    public @Nullable Object getFieldValue(JRField field) {
        var column = columns.get(field.getName());
        if (column == null || line == null) {
            throw new IllegalArgumentException("no column for the field " + field.getName());
        }
        var value = column.value().apply(line);
        if (value == null && column.under() != null) {
            return null;
        }
        return Printable.text(Printed.value(column.kind(), value));
    }
}

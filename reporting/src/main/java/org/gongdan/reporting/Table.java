package org.gongdan.reporting;

import java.util.List;

/** One section of a report as rows and columns, from which PDF, XLSX and CSV are all written. */
record Table<L>(String key, List<L> lines, List<Column<L>> columns) {

    boolean hasTotals() {
        return columns.stream().anyMatch(column -> column.total() != null);
    }
}

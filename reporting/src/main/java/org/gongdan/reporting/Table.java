package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One section of a report as rows and columns, from which PDF, XLSX and CSV are all written. */
record Table<L>(TableDesign<L> design, List<L> lines) {

    String key() {
        return design.key();
    }

    List<Column<L>> columns() {
        return design.columns();
    }

    boolean hasTotals() {
        return columns().stream().anyMatch(Column::summed);
    }

    /** @return the sum of the known values of a column that has one: of amounts to the fen, of counts a whole number */
    @Nullable
    Number total(Column<L> column) {
        if (!column.summed()) {
            return null;
        }
        var values = lines.stream().map(column.value()).filter(Objects::nonNull).toList();
        return column.kind() == Column.Kind.NUMBER
                ? (Number) values.stream()
                        .mapToLong(value -> ((Number) value).longValue())
                        .sum()
                : values.stream()
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .reduce(Yuan.ZERO, BigDecimal::add);
    }
}

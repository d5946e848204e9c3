package org.gongdan.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The columns of a table, known before there is any line, so that its template can be made at build time. A table that
 * is wider than a page is printed as several panels, one after the other, each with the columns that name the line.
 */
record TableDesign<L>(String key, List<Column<L>> columns) {

    TableDesign {
        columns = List.copyOf(columns);
    }

    @SafeVarargs
    static <L> TableDesign<L> of(String key, Column<L>... columns) {
        var inOrder = new ArrayList<Column<L>>();
        for (var column : columns) {
            inOrder.add(column);
        }
        return new TableDesign<>(key, inOrder);
    }

    Table<L> with(List<L> lines) {
        return new Table<>(this, lines);
    }

    /** Each with the key of its heading, in the order in which they are printed. */
    List<Panel> panels() {
        var keys = new LinkedHashMap<String, List<Column<?>>>();
        for (var column : columns) {
            if (!column.naming()) {
                keys.computeIfAbsent(column.panel() == null ? key : column.panel(), _ -> new ArrayList<>());
            }
        }
        keys.forEach((panel, found) -> columns.stream()
                .filter(column -> column.naming() || panel.equals(column.panel() == null ? key : column.panel()))
                .forEach(found::add));
        return keys.entrySet().stream()
                .map(entry -> new Panel(key, entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /**
     * A part of a table that fits on a page.
     *
     * @param table the key of the table, which names the sentence for an empty one
     * @param key names the heading and the template
     */
    record Panel(String table, String key, List<Column<?>> columns) {

        /** Those with a place of their own, from left to right. */
        List<Column<?>> places() {
            return columns.stream().filter(column -> column.under() == null).toList();
        }

        /** Those that stand small below another. */
        List<Column<?>> below(Column<?> place) {
            return columns.stream()
                    .filter(column -> place.key().equals(column.under()))
                    .toList();
        }

        /** Points that it needs on paper. */
        int width() {
            return places().stream().mapToInt(this::width).sum();
        }

        int width(Column<?> place) {
            return Math.max(
                    place.kind().points(),
                    below(place).stream()
                            .mapToInt(column -> column.kind().points())
                            .max()
                            .orElse(0));
        }

        boolean hasTotals() {
            return columns.stream().anyMatch(Column::summed);
        }
    }
}

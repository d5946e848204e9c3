package org.gongdan.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table as finished texts, so that another engine prints the very same cells and does not pay for making them.
 *
 * @param widths points of each place
 * @param right which places stand to the right
 * @param header labels, with what stands below it in the same cell
 * @param totals empty for a table without a sum
 */
record Grid(int[] widths, boolean[] right, List<String> header, List<List<Cell>> rows, List<String> totals) {

    /** @param below small, under the text; null for none */
    record Cell(String text, @Nullable String below, boolean hash) {}

    /** Every table of a report in the order in which our own document prints them. */
    static List<Grid> of(ReportRecord report, Labels labels) {
        var paper = Paper.of(Layout.designs(report.kind()));
        var grids = new ArrayList<Grid>();
        for (var table : Layout.of(report, labels).tables()) {
            grids.add(of(table, labels, paper.width()));
        }
        return grids;
    }

    private static <L> Grid of(Table<L> table, Labels labels, int width) {
        var panel = table.design().panels().getFirst();
        var places = table.columns().stream()
                .filter(column -> column.under() == null)
                .toList();
        var right = new boolean[places.size()];
        var header = new ArrayList<String>();
        for (int i = 0; i < right.length; i++) {
            right[i] = places.get(i).kind().isNumber();
            var label = new StringBuilder(labels.column(places.get(i)));
            panel.below(places.get(i)).forEach(sub -> label.append('\n').append(labels.column(sub)));
            header.add(label.toString());
        }
        var rows = table.lines().stream()
                .map(line ->
                        places.stream().map(place -> cell(table, place, line)).toList())
                .toList();
        return new Grid(PanelTemplate.widths(panel, width), right, header, rows, totals(table, places, labels));
    }

    private static <L> Cell cell(Table<L> table, Column<L> place, L line) {
        var below = table.columns().stream()
                .filter(column -> place.key().equals(column.under()))
                .map(column -> text(column, line))
                .findFirst()
                .orElse(null);
        return new Cell(text(place, line), below, place.kind() == Column.Kind.HASH);
    }

    private static <L> String text(Column<L> column, L line) {
        return Printable.text(Printed.value(column.kind(), column.value().apply(line)));
    }

    private static <L> List<String> totals(Table<L> table, List<Column<L>> places, Labels labels) {
        if (!table.hasTotals()) {
            return List.of();
        }
        var totals = new ArrayList<String>();
        for (var place : places) {
            totals.add(place.summed() ? Printed.value(place.kind(), table.total(place)) : "");
        }
        totals.set(0, labels.text("total"));
        return totals;
    }
}

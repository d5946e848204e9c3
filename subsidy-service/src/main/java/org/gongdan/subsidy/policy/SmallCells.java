package org.gongdan.subsidy.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses which cells of a table with totals to withhold: those with too few enterprises, and as many others that nobody
 * can work the first out from what is published.
 *
 * <p>A table with totals is a circulation: each cell flows from its row to its column, each total back, and at every row
 * and column what flows in flows out. Whoever knows the published flows can move a withheld one by one unit exactly when
 * a cycle of withheld flows leads through it on which those that go down are positive. So a withheld flow is protected
 * if there is such a cycle, and if there is none, the cheapest one is opened by withholding more. What the withheld parts
 * of a published total come to is known to everybody too, and must itself not be of too few enterprises.
 */
public final class SmallCells {

    /** Fewer enterprises than this are not shown: one of them could be recognised. */
    public static final int LEAST = 5;

    private SmallCells() {}

    /**
     * A cell or total.
     *
     * @param enterprises that are in it
     * @param items that add up along rows and columns, such as investments; none exactly when there are no enterprises
     */
    public record Count(long enterprises, long items) {

        public static final Count NONE = new Count(0, 0);

        boolean isSmall() {
            return enterprises > 0 && enterprises < LEAST;
        }
    }

    /**
     * A list of cells and their total.
     *
     * @param apart whether no enterprise is in two cells
     * @return for each cell whether it is withheld; all are when the total itself is small
     */
    public static List<Boolean> line(List<Count> cells, Count total, boolean apart) {
        var network = new CellNetwork(2);
        network.sum(0, apart);
        cells.forEach(cell -> network.part(0, 1, cell));
        network.whole(1, 0, total);
        var withheld = total.isSmall() ? network.everything() : network.withhold();
        return marks(withheld, 0, cells.size());
    }

    /**
     * A table of rows and columns with the total of each, and of all.
     *
     * @param cells by row and column
     * @param rowsApart whether no enterprise is in two rows
     */
    public static Grid grid(
            List<List<Count>> cells, List<Count> rowTotals, List<Count> columnTotals, Count total, boolean rowsApart) {
        var rows = rowTotals.size();
        var columns = columnTotals.size();
        var network = new CellNetwork(rows + columns + 2);
        var allRows = rows + columns;
        var allColumns = allRows + 1;
        for (var row = 0; row < rows; row++) {
            network.sum(row, false);
            for (var column = 0; column < columns; column++) {
                network.part(row, rows + column, cells.get(row).get(column));
            }
        }
        for (var column = 0; column < columns; column++) {
            network.sum(rows + column, rowsApart);
        }
        network.sum(allColumns, rowsApart);
        network.sum(allRows, false);
        for (var row = 0; row < rows; row++) {
            network.total(allColumns, row, rowTotals.get(row));
        }
        for (var column = 0; column < columns; column++) {
            network.total(rows + column, allRows, columnTotals.get(column));
        }
        network.whole(allRows, allColumns, total);
        var withheld = total.isSmall() ? network.everything() : network.withhold();
        var marks = new ArrayList<List<Boolean>>();
        for (var row = 0; row < rows; row++) {
            marks.add(marks(withheld, row * columns, columns));
        }
        return new Grid(
                List.copyOf(marks),
                marks(withheld, rows * columns, rows),
                marks(withheld, rows * columns + rows, columns));
    }

    /** Which cells and totals are withheld. */
    public record Grid(List<List<Boolean>> cells, List<Boolean> rowTotals, List<Boolean> columnTotals) {}

    private static List<Boolean> marks(Set<Integer> withheld, int from, int size) {
        var marks = new ArrayList<Boolean>();
        for (var each = from; each < from + size; each++) {
            marks.add(withheld.contains(each));
        }
        return List.copyOf(marks);
    }
}

package org.gongdan.subsidy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.gongdan.subsidy.policy.SmallCells.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attacker holds everything that is published, and tries every table that agrees with it. */
class SmallCellsTest {

    private static final long SEED = Long.getLong("gongdan.cells.seed", 20260222L);

    @Test
    void withholdsTheSmallOneAndTheCheapestOther() {
        assertThat(line(3, 20, 9, 40)).containsExactly(true, false, true, false);
    }

    @Test
    void withholdsNothingWhereNothingIsSmall() {
        assertThat(line(5, 20, 0, 7)).containsOnly(false);
    }

    /** Two and two are four enterprises in all: the remainder would be a small cell itself. */
    @Test
    void letsNoRemainderBeSmall() {
        assertThat(line(2, 2, 30, 8)).containsExactly(true, true, false, true);
        assertThat(line(2, 3, 30, 8)).containsExactly(true, true, false, false);
    }

    @Test
    void withholdsAllOfASmallTotal() {
        assertThat(line(1, 3)).containsOnly(true);
    }

    /** Where an enterprise can be in two cells, the sum of both says nothing of how many there are. */
    @Test
    void asksForOneLargeCellWhereEnterprisesOverlap() {
        var cells = List.of(new Count(3, 3), new Count(3, 3), new Count(9, 12), new Count(30, 31));
        assertThat(SmallCells.line(cells, new Count(31, 49), false)).containsExactly(true, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void boundsNoCellOfALineToOneValue(int part) {
        var random = new Random(SEED + part);
        for (var round = 0; round < Integer.getInteger("gongdan.cells.rounds", 150); round++) {
            var counts = LongStream.generate(() -> random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(7))
                    .limit(2 + random.nextInt(5))
                    .toArray();
            var withheld = line(counts);
            var total = LongStream.of(counts).sum();
            if (total < SmallCells.LEAST) {
                continue;
            }
            var hidden = new ArrayList<Long>();
            for (var each = 0; each < counts.length; each++) {
                assertThat(withheld.get(each) || counts[each] == 0 || counts[each] >= SmallCells.LEAST)
                        .isTrue();
                if (withheld.get(each)) {
                    hidden.add(counts[each]);
                }
            }
            var rest = hidden.stream().mapToLong(each -> each).sum();
            assertThat(hidden.size() == 1 || (!hidden.isEmpty() && rest < SmallCells.LEAST))
                    .as("seed %s: %s", SEED + part, hidden)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void boundsNoCellOrTotalOfATableToOneValue(int part) {
        var random = new Random(SEED * 31 + part);
        for (var round = 0; round < Integer.getInteger("gongdan.cells.tables", 4); round++) {
            var rows = 2 + random.nextInt(2);
            var columns = 2 + random.nextInt(2);
            var table = new long[rows][columns];
            for (var row : table) {
                for (var column = 0; column < columns; column++) {
                    row[column] = random.nextInt(4) == 0 ? 0 : random.nextInt(8);
                }
            }
            attack(table, "seed " + (SEED * 31 + part) + " round " + round);
        }
    }

    private static void attack(long[][] table, String clue) {
        var total = sum(table);
        if (total < SmallCells.LEAST) {
            return;
        }
        var grid = grid(table);
        var seen = new HashMap<String, Set<Long>>();
        new Attacker(table, grid, seen).search(0, new long[table.length][table[0].length], 0);
        seen.forEach((cell, values) -> assertThat(values)
                .as("%s: %s of %s", clue, cell, List.of(table))
                .hasSizeGreaterThan(1));
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[0].length; column++) {
                var small = table[row][column] > 0 && table[row][column] < SmallCells.LEAST;
                assertThat(grid.cells().get(row).get(column) || !small).isTrue();
            }
        }
    }

    /** Fills the withheld cells in every way that agrees with the published cells and totals. */
    private record Attacker(long[][] table, SmallCells.Grid grid, Map<String, Set<Long>> seen) {

        void search(int cell, long[][] guess, long used) {
            var columns = table[0].length;
            if (used > sum(table)) {
                return;
            }
            if (cell == table.length * columns) {
                if (agrees(guess)) {
                    note(guess);
                }
                return;
            }
            var row = cell / columns;
            var column = cell % columns;
            if (!grid.cells().get(row).get(column)) {
                guess[row][column] = table[row][column];
                search(cell + 1, guess, used + table[row][column]);
                return;
            }
            for (long value = 0; value <= Math.min(9, sum(table) - used); value++) {
                guess[row][column] = value;
                search(cell + 1, guess, used + value);
            }
            guess[row][column] = 0;
        }

        private boolean agrees(long[][] guess) {
            for (var row = 0; row < table.length; row++) {
                if (!grid.rowTotals().get(row) && rowSum(guess, row) != rowSum(table, row)) {
                    return false;
                }
            }
            for (var column = 0; column < table[0].length; column++) {
                if (!grid.columnTotals().get(column) && columnSum(guess, column) != columnSum(table, column)) {
                    return false;
                }
            }
            return sum(guess) == sum(table);
        }

        private void note(long[][] guess) {
            for (var row = 0; row < table.length; row++) {
                if (grid.rowTotals().get(row)) {
                    note("row " + row, rowSum(guess, row));
                }
                for (var column = 0; column < table[0].length; column++) {
                    if (grid.cells().get(row).get(column)) {
                        note("cell " + row + "," + column, guess[row][column]);
                    }
                }
            }
            for (var column = 0; column < table[0].length; column++) {
                if (grid.columnTotals().get(column)) {
                    note("column " + column, columnSum(guess, column));
                }
            }
        }

        private void note(String cell, long value) {
            seen.computeIfAbsent(cell, _ -> new HashSet<>()).add(value);
        }
    }

    private static List<Boolean> line(long... counts) {
        var cells =
                LongStream.of(counts).mapToObj(each -> new Count(each, each)).toList();
        var total = LongStream.of(counts).sum();
        return SmallCells.line(cells, new Count(total, total), true);
    }

    private static SmallCells.Grid grid(long[][] table) {
        var cells = new ArrayList<List<Count>>();
        var rowTotals = new ArrayList<Count>();
        for (var row = 0; row < table.length; row++) {
            cells.add(LongStream.of(table[row])
                    .mapToObj(each -> new Count(each, each))
                    .toList());
            rowTotals.add(new Count(rowSum(table, row), rowSum(table, row)));
        }
        var columnTotals = new ArrayList<Count>();
        for (var column = 0; column < table[0].length; column++) {
            columnTotals.add(new Count(columnSum(table, column), columnSum(table, column)));
        }
        return SmallCells.grid(cells, rowTotals, columnTotals, new Count(sum(table), sum(table)), true);
    }

    private static long rowSum(long[][] table, int row) {
        return LongStream.of(table[row]).sum();
    }

    private static long columnSum(long[][] table, int column) {
        var sum = 0L;
        for (var row : table) {
            sum += row[column];
        }
        return sum;
    }

    private static long sum(long[][] table) {
        var sum = 0L;
        for (var row : table) {
            sum += LongStream.of(row).sum();
        }
        return sum;
    }
}

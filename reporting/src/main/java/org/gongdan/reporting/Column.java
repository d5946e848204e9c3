package org.gongdan.reporting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column: its key names its label and its field in the PDF template; columns of one key share a CSV column.
 *
 * @param summed whether the table ends with its sum
 * @param under on paper it stands small below the column of this key; null for a place of its own
 * @param panel the part of the table in which it stands on paper, see {@link TableDesign}; null for the first
 * @param naming whether it says what the line is about, and so stands in every panel
 */
record Column<L>(
        String key,
        Kind kind,
        Function<L, @Nullable Object> value,
        boolean summed,
        @Nullable String under,
        @Nullable String panel,
        boolean naming) {

    /**
     * What the values are, which decides how each format writes them.
     *
     * <p>The width in a workbook is in characters; that on paper is the least, in points, and its stretch says how
     * much of the room that is left it takes.
     */
    enum Kind {
        TEXT(26, 84, 3),
        LONG_TEXT(48, 132, 5),
        CODE(26, 64, 1),
        HASH(48, 128, 0),
        NUMBER(12, 54, 0),
        AMOUNT(18, 86, 0),
        RATE(12, 56, 0),
        RATIO(12, 56, 0),
        DATE(12, 62, 0),
        TIME(20, 92, 0);

        private final int characters;
        private final int points;
        private final int stretch;

        Kind(int characters, int points, int stretch) {
            this.characters = characters;
            this.points = points;
            this.stretch = stretch;
        }

        int characters() {
            return characters;
        }

        int points() {
            return points;
        }

        int stretch() {
            return stretch;
        }

        boolean isNumber() {
            return this == NUMBER || this == AMOUNT || this == RATE || this == RATIO;
        }
    }

    static <L> Column<L> of(String key, Kind kind, Function<L, @Nullable Object> value) {
        return new Column<>(key, kind, value, false, null, null, false);
    }

    /** The lines have a sum, which every format prints. */
    static <L> Column<L> summed(String key, Kind kind, Function<L, @Nullable Object> value) {
        return new Column<>(key, kind, value, true, null, null, false);
    }

    /** Small, below another column. */
    Column<L> under(String other) {
        return new Column<>(key, kind, value, summed, other, panel, naming);
    }

    /** In a further part of the table, because one page is not wide enough. */
    Column<L> in(String part) {
        return new Column<>(key, kind, value, summed, under, part, naming);
    }

    /** In every part of the table. */
    Column<L> names() {
        return new Column<>(key, kind, value, summed, under, panel, true);
    }
}

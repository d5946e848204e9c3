package org.gongdan.reporting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column: its key names its label and its field in the PDF template; columns of one key share a CSV column. */
record Column<L>(
        String key,
        Kind kind,
        Function<L, @Nullable Object> value,
        @Nullable Object total) {

    /** What the values are, which decides how each format writes them; the width is that of an XLSX column. */
    enum Kind {
        TEXT(26),
        LONG_TEXT(48),
        NUMBER(12),
        AMOUNT(18),
        RATE(12),
        TIME(20);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }
    }

    static <L> Column<L> of(String key, Kind kind, Function<L, @Nullable Object> value) {
        return new Column<>(key, kind, value, null);
    }

    static <L> Column<L> totalled(String key, Kind kind, Function<L, @Nullable Object> value, Object total) {
        return new Column<>(key, kind, value, total);
    }
}

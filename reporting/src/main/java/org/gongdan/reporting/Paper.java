package org.gongdan.reporting;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a page lies; the widest table of a report decides for all of it. Sizes are those of A4, in points. */
enum Paper {
    PORTRAIT(595, 842, 2, 4, 1),
    LANDSCAPE(842, 595, 3, 6, 2);

    private static final int MARGINS = 60;
    private static final int FACT_GAP = 16;
    private static final int FIGURE_GAP = 10;
    private static final int CONTENT_GAP = 24;
    private static final Pattern MEASURE = Pattern.compile("(?<!\\$[A-Z])\\{([A-Z_]+)([+-]\\d+)?}");

    private final int wide;
    private final int high;
    private final int factColumns;
    private final int figureColumns;
    private final int contentColumns;

    Paper(int wide, int high, int factColumns, int figureColumns, int contentColumns) {
        this.wide = wide;
        this.high = high;
        this.factColumns = factColumns;
        this.figureColumns = figureColumns;
        this.contentColumns = contentColumns;
    }

    static Paper of(Collection<TableDesign<?>> designs) {
        return designs.stream()
                        .flatMap(design -> design.panels().stream())
                        .allMatch(panel -> panel.width() <= PORTRAIT.width())
                ? PORTRAIT
                : LANDSCAPE;
    }

    /** Points between the margins. */
    int width() {
        return wide - MARGINS;
    }

    /** The name of a template that is made for each way a page can lie. */
    String template(String name) {
        return name + "-" + name().toLowerCase(Locale.ROOT);
    }

    /** A template in which measures stand as {@code {W}} or {@code {W-160}}, with its numbers for this paper. */
    String measured(String template) {
        var measures = Map.of(
                "PAGE_WIDTH", wide,
                "PAGE_HEIGHT", high,
                "W", width(),
                "FACT_COLUMNS", factColumns,
                "FACT", (width() - (factColumns - 1) * FACT_GAP) / factColumns,
                "FIGURE_COLUMNS", figureColumns,
                "TOC_COLUMNS", contentColumns,
                "TOC", (width() - (contentColumns - 1) * CONTENT_GAP) / contentColumns,
                "FIGURE", (width() - (figureColumns - 1) * FIGURE_GAP) / figureColumns);
        return MEASURE.matcher(template).replaceAll(found -> {
            var more = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
            return String.valueOf(measures.getOrDefault(found.group(1), 0) + more);
        });
    }
}

package org.gongdan.reporting;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a third library reads out of a PDF, compared with the tables that it should show. */
final class PdfReadBack {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(,\\d{3})*\\.\\d{2}");
    private static final Pattern GAP = Pattern.compile("[\\s\\u200B]+");

    private final String text;
    private final int pages;

    PdfReadBack(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            pages = document.getNumberOfPages();
            text = new PDFTextStripper().getText(document);
        }
    }

    int pages() {
        return pages;
    }

    /** Every row by its longest text, once and in order, and every amount as often as it occurs in the tables. */
    boolean shows(String name, List<Grid> grids) {
        var whole = GAP.matcher(text).replaceAll("");
        var rows = 0;
        var wanted = 0;
        var from = 0;
        var amounts = new HashMap<String, Integer>();
        for (var grid : grids) {
            for (var row : grid.rows()) {
                wanted++;
                var found = whole.indexOf(key(row), from);
                if (found >= 0) {
                    rows++;
                    from = found + 1;
                }
                row.forEach(cell -> count(amounts, cell.text(), 1));
                row.forEach(cell -> count(amounts, cell.below() == null ? "" : cell.below(), 1));
            }
        }
        count(amounts, text, -1);
        var missing = amounts.values().stream().filter(left -> left > 0).count();
        System.out.printf(
                Locale.ROOT, "%s: %d pages, %d of %d rows, %d amounts missing%n", name, pages, rows, wanted, missing);
        return rows == wanted && missing == 0;
    }

    /** The hash of an event, the number of a project, the name of a tier or of a party. */
    private static String key(List<Grid.Cell> row) {
        return row.stream()
                .filter(Grid.Cell::hash)
                .map(Grid.Cell::text)
                .findFirst()
                .orElse(GAP.matcher(
                                row.getFirst().below() == null
                                        ? row.getFirst().text()
                                        : row.getFirst().below())
                        .replaceAll(""));
    }

    private static void count(Map<String, Integer> amounts, String in, int by) {
        var found = AMOUNT.matcher(in);
        while (found.find()) {
            amounts.merge(found.group(), by, Integer::sum);
        }
    }
}

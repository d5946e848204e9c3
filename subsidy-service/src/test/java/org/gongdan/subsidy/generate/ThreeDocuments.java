package org.gongdan.subsidy.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongdan.config.file.CsvTable;
import org.gongdan.subsidy.shared.Money;

/** PDF, workbook and CSV of one report, read back by readers that know nothing of it, and compared to the fen. */
final class ThreeDocuments {

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])-?\\d[\\d,]*\\.\\d{2}(?!\\d| ?%)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(-?\\d[\\d,]*\\.\\d{2}) %");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final int MOST_KEY_FIGURES = 8;
    private static final int LONGEST_CELL = 32_767;

    private final String pdf;
    private final String withoutSpaces;
    private final List<Sheet> sheets;
    private final List<NamedCsvRecord> csv;
    private final ResourceBundle words;
    private final List<String> differences = new ArrayList<>();
    private final List<BigDecimal> figures = new ArrayList<>(List.of(new BigDecimal("0.00")));
    private final List<BigDecimal> rates = new ArrayList<>();
    private int compared;

    /** A sheet of the workbook. */
    private record Sheet(String name, List<List<Cell>> rows) {

        /** Excel allows no longer name. */
        boolean shows(String section) {
            return section.substring(0, Math.min(section.length(), 31)).equals(name);
        }
    }

    ThreeDocuments(byte[] pdf, byte[] xlsx, byte[] csv, Locale language) throws IOException {
        this.words = words(language);
        this.sheets = sheets(xlsx);
        var text = new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "");
        this.csv = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        try (var document = Loader.loadPDF(pdf)) {
            this.pdf = new PDFTextStripper().getText(document);
        }
        this.withoutSpaces = WHITE.matcher(this.pdf).replaceAll("");
        compare();
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "org.gongdan.reporting.labels",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Nothing when all three say the same. */
    List<String> differences() {
        return differences;
    }

    /** How many numbers were compared. */
    int compared() {
        return compared;
    }

    /** The rows of a section as the CSV has them; all when there is only one. */
    List<NamedCsvRecord> rows(String section) {
        var header = words.getString("column.section");
        return csv.stream()
                .filter(row -> row.findField(header)
                        .map(words.getString("section." + section)::equals)
                        .orElse(true))
                .toList();
    }

    String cell(NamedCsvRecord row, String column) {
        return row.getField(words.getString("column." + column));
    }

    BigDecimal number(NamedCsvRecord row, String column) {
        var text = cell(row, column);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void compare() {
        var expected = new ArrayList<BigDecimal>();
        for (var row : sheets.getFirst().rows()) {
            row.stream().map(ThreeDocuments::text).forEach(cell -> expected.addAll(amounts(cell)));
        }
        for (var sheet : sheets.subList(1, sheets.size())) {
            compare(sheet, expected);
        }
        var header = words.getString("column.section");
        csv.stream()
                .map(row -> row.findField(header).orElse(sheets.getLast().name()))
                .filter(section -> sheets.stream().noneMatch(sheet -> sheet.shows(section)))
                .distinct()
                .forEach(section -> differences.add("the workbook has no " + section));
        var printed = new ArrayList<>(amounts(pdf));
        compared += printed.size();
        expected.removeIf(printed::remove);
        // the first page names some figures once more
        var again = printed.stream()
                .filter(figures::contains)
                .limit(MOST_KEY_FIGURES)
                .toList();
        again.forEach(printed::remove);
        expected.forEach(amount -> differences.add("the PDF lacks " + amount));
        printed.forEach(amount -> differences.add("only the PDF has " + amount));
        var percents = new ArrayList<>(percents(pdf));
        compared += percents.size();
        rates.removeIf(percents::remove);
        rates.forEach(rate -> differences.add("the PDF lacks %s %%".formatted(rate)));
    }

    /** Adds the totals, which a CSV has not, to what is expected of the PDF: as sums of the CSV, not as the workbook has them. */
    private void compare(Sheet sheet, List<BigDecimal> expected) {
        var section = words.getString("column.section");
        var records = csv.stream()
                .filter(row -> row.findField(section).map(sheet::shows).orElse(true))
                .toList();
        var header = sheet.rows().getFirst().stream().map(ThreeDocuments::text).toList();
        var rows = new ArrayList<>(sheet.rows().subList(1, sheet.rows().size()));
        var hasTotals = !rows.isEmpty() && text(at(rows.getLast(), 0)).equals(words.getString("total"));
        var last = hasTotals ? rows.removeLast() : List.<Cell>of();
        if (records.isEmpty()) {
            return;
        }
        if (rows.size() != records.size()) {
            differences.add("%s: %d rows, in the CSV %d".formatted(sheet.name(), rows.size(), records.size()));
            return;
        }
        for (var column = 0; column < header.size(); column++) {
            var name = header.get(column);
            var sum = BigDecimal.ZERO;
            for (var line = 0; line < rows.size(); line++) {
                var cell = at(rows.get(line), column);
                var plain = records.get(line).getField(name);
                if (!same(cell, plain)) {
                    differences.add("%s, row %d, %s: %s, in the CSV %s"
                            .formatted(sheet.name(), line + 1, name, text(cell), plain));
                }
                if (isRate(cell)) {
                    rates.add(cell.asNumber().movePointRight(2).setScale(2, RoundingMode.HALF_UP));
                } else {
                    var amounts = wholeAmounts(plain);
                    expected.addAll(amounts);
                    figures.addAll(amounts);
                }
                sum = NUMBER.matcher(plain).matches() ? sum.add(new BigDecimal(plain)) : sum;
            }
            if (at(last, column) != null && isNumber(at(last, column))) {
                compared++;
                if (at(last, column).asNumber().compareTo(sum) != 0) {
                    differences.add("%s, total, %s: %s, the CSV adds up to %s"
                            .formatted(sheet.name(), name, text(at(last, column)), sum));
                }
                if (sum.scale() == 2) {
                    expected.add(sum);
                    figures.add(sum);
                }
            }
        }
    }

    /** A long text is broken into lines, maybe within an amount; then it must be there as a whole. */
    private List<BigDecimal> wholeAmounts(String cell) {
        if (TIME.matcher(cell).matches()) {
            return List.of();
        }
        var isText = !NUMBER.matcher(cell).matches() && AMOUNT.matcher(cell).find();
        // between two pages there is a footer, so the text as a whole need not be found
        if (isText && amounts(cell).stream().anyMatch(amount -> !isIn(withoutSpaces, amount))) {
            differences.add("the PDF lacks: " + cell);
        }
        return amounts(cell).stream()
                .filter(amount -> !isText || isIn(pdf, amount))
                .toList();
    }

    /** As people read it, or as it came in a text that somebody wrote. */
    private static boolean isIn(String text, BigDecimal amount) {
        return text.contains(Money.ofYuan(amount).grouped()) || text.contains(amount.toPlainString());
    }

    private boolean same(Cell cell, String plain) {
        if (cell == null || cell.getValue() == null) {
            return plain.isEmpty();
        }
        if (!isNumber(cell)) {
            var text = text(cell);
            return CsvTable.inert(text).equals(plain) || (text.length() == LONGEST_CELL && text.endsWith("…"));
        }
        compared++;
        return NUMBER.matcher(plain).matches()
                ? cell.asNumber().compareTo(new BigDecimal(plain)) == 0
                : !plain.isEmpty() && cell.asDate().toString().startsWith(plain.substring(0, "yyyy-MM-dd".length()));
    }

    private static boolean isRate(Cell cell) {
        return cell != null && "0.00%".equals(cell.getDataFormatString());
    }

    private static boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal;
    }

    private static Cell at(List<Cell> row, int column) {
        return column < row.size() ? row.get(column) : null;
    }

    private static String text(Cell cell) {
        return cell == null ? "" : Objects.toString(cell.getValue(), "");
    }

    static List<BigDecimal> amounts(String text) {
        return AMOUNT.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group().replace(",", "")))
                .toList();
    }

    private static List<BigDecimal> percents(String text) {
        return RATE.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group(1).replace(",", "")))
                .toList();
    }

    private static List<Sheet> sheets(byte[] xlsx) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheets.add(new Sheet(
                        sheet.getName(),
                        sheet.read().stream().map(ThreeDocuments::cells).toList()));
            }
        }
        return sheets;
    }

    private static List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        row.forEach(cells::add);
        return cells;
    }
}

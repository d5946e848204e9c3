package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.gongdan.config.file.CsvTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the three documents back and compares every amount to the fen. */
class FiguresAgreeTest {

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])-?\\d[\\d,]*\\.\\d{2}(?!\\d| ?%)");

    private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(-?\\d[\\d,]*\\.\\d{2}) %");

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsLanguagesAndSeeds")
    void xlsxHoldsTheCellsOfTheCsvAndTheirSums(ReportKind kind, ReportLanguage language, int seed) throws Exception {
        var report = Samples.of(kind, language, seed);
        var labels = Labels.in(language);
        var csv = csv(report, language);
        var xlsx = Rendered.of(report, ReportFormat.XLSX, language);
        int sheet = 1;
        int compared = 0;
        for (var table : Layout.of(report, labels).tables()) {
            var rows = xlsx.sheet(sheet++);
            var records = csv.stream()
                    .filter(row -> Layout.of(report, labels).tables().size() == 1
                            || row.getField(0).equals(labels.section(table)))
                    .toList();
            assertThat(records).hasSameSizeAs(table.lines());
            for (int column = 0; column < table.columns().size(); column++) {
                compared += compare(labels, table, column, rows, records);
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private static <L> int compare(
            Labels labels, Table<L> table, int index, List<List<Cell>> rows, List<NamedCsvRecord> records) {
        var column = table.columns().get(index);
        var sum = BigDecimal.ZERO;
        for (int row = 0; row < records.size(); row++) {
            var inCsv = records.get(row).getField(labels.column(column));
            var inXlsx = index < rows.get(row + 1).size() ? rows.get(row + 1).get(index) : null;
            if (inCsv.equals("*")) {
                assertThat(inXlsx.asString()).isEqualTo("*");
                continue;
            }
            switch (column.kind()) {
                case AMOUNT, NUMBER, RATE, RATIO -> {
                    assertThat(number(inXlsx))
                            .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                            .isEqualTo(inCsv.isEmpty() ? null : new BigDecimal(inCsv));
                    sum = inCsv.isEmpty() ? sum : sum.add(new BigDecimal(inCsv));
                }
                case TEXT, LONG_TEXT, CODE, HASH ->
                    assertThat(CsvTable.inert(inXlsx == null ? "" : Objects.toString(inXlsx.getValue(), "")))
                            .isEqualTo(inCsv);
                case DATE, TIME -> {
                    if (inCsv.isEmpty()) {
                        assertThat(inXlsx == null || inXlsx.getValue() == null).isTrue();
                    } else {
                        assertThat(inXlsx.asDate().toString()).startsWith(inCsv.substring(0, "yyyy-MM-dd".length()));
                    }
                }
            }
        }
        if (column.summed()) {
            assertThat(number(rows.getLast().get(index))).isEqualByComparingTo(sum);
        }
        return records.size();
    }

    private static BigDecimal number(Cell cell) {
        return cell == null || cell.getValue() == null ? null : cell.asNumber();
    }

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsLanguagesAndSeeds")
    void pdfPrintsExactlyTheAmountsOfTheRecord(ReportKind kind, ReportLanguage language, int seed) throws Exception {
        var report = Samples.of(kind, language, seed);
        var expected = new ArrayList<BigDecimal>();
        var layout = Layout.of(report, Labels.in(language));
        for (var row : csv(report, language)) {
            row.getFields().forEach(field -> amounts(field).forEach(expected::add));
        }
        layout.tables().forEach(table -> totals(table).forEach(expected::add));
        layout.figures().forEach(figure -> amounts(figure.value()).forEach(expected::add));
        var printed = amounts(Rendered.of(report, ReportFormat.PDF, language).pdfText());
        assertThat(printed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(printed.isEmpty()).isEqualTo(kind == ReportKind.SEGREGATION_OF_DUTIES);
    }

    /** A sum without a line is not printed. */
    private static <L> List<BigDecimal> totals(Table<L> table) {
        return table.lines().isEmpty()
                ? List.of()
                : table.columns().stream()
                        .map(table::total)
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsLanguagesAndSeeds")
    void pdfPrintsExactlyTheRatesOfTheRecord(ReportKind kind, ReportLanguage language, int seed) throws Exception {
        var report = Samples.of(kind, language, seed);
        var expected = new ArrayList<BigDecimal>();
        for (var table : Layout.of(report, Labels.in(language)).tables()) {
            rates(table).forEach(expected::add);
        }
        var printed = RATE.matcher(
                        Rendered.of(report, ReportFormat.PDF, language).pdfText())
                .results()
                .map(found -> new BigDecimal(found.group(1).replace(",", "")))
                .toList();
        assertThat(printed).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** In per cent, as they are printed. */
    private static <L> List<BigDecimal> rates(Table<L> table) {
        return table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.RATE)
                .flatMap(column -> table.lines().stream().map(column.value()))
                .filter(BigDecimal.class::isInstance)
                .map(rate -> ((BigDecimal) rate).movePointRight(2).setScale(2, RoundingMode.HALF_UP))
                .toList();
    }

    private static List<NamedCsvRecord> csv(ReportRecord report, ReportLanguage language) {
        var text = Rendered.of(report, ReportFormat.CSV, language).csvText();
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static List<BigDecimal> amounts(String text) {
        return AMOUNT.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group().replace(",", "")))
                .toList();
    }
}

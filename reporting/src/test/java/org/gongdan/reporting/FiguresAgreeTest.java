package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
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

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void xlsxHoldsTheCellsOfTheCsvAndTheirSums(ReportKind kind, ReportLanguage language) throws Exception {
        var report = Samples.of(kind, language);
        var labels = Labels.in(language);
        var csv = csv(report, language);
        var xlsx = Rendered.of(report, ReportFormat.XLSX, language);
        int sheet = 1;
        int compared = 0;
        for (var table : Tables.of(report)) {
            var rows = xlsx.sheet(sheet++);
            var records = csv.stream()
                    .filter(row ->
                            Tables.of(report).size() == 1 || row.getField(0).equals(labels.section(table)))
                    .toList();
            assertThat(records).hasSameSizeAs(table.lines());
            for (int column = 0; column < table.columns().size(); column++) {
                compared += compare(labels, table, column, rows, records);
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static int compare(
            Labels labels, Table<?> table, int index, List<List<Cell>> rows, List<NamedCsvRecord> records) {
        var column = table.columns().get(index);
        var sum = BigDecimal.ZERO;
        for (int row = 0; row < records.size(); row++) {
            var inCsv = records.get(row).getField(labels.column(column));
            var inXlsx = index < rows.get(row + 1).size() ? rows.get(row + 1).get(index) : null;
            switch (column.kind()) {
                case AMOUNT, NUMBER, RATE -> {
                    assertThat(number(inXlsx))
                            .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                            .isEqualTo(inCsv.isEmpty() ? null : new BigDecimal(inCsv));
                    sum = inCsv.isEmpty() ? sum : sum.add(new BigDecimal(inCsv));
                }
                case TEXT, LONG_TEXT ->
                    assertThat(CsvTable.inert(inXlsx == null ? "" : Objects.toString(inXlsx.getValue(), "")))
                            .isEqualTo(inCsv);
                case TIME -> assertThat(inCsv).startsWith(inXlsx.asDate().toString());
            }
        }
        if (column.total() != null) {
            assertThat(number(rows.getLast().get(index))).isEqualByComparingTo(sum);
        }
        return records.size();
    }

    private static BigDecimal number(Cell cell) {
        return cell == null || cell.getValue() == null ? null : cell.asNumber();
    }

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void pdfPrintsExactlyTheAmountsOfTheRecord(ReportKind kind, ReportLanguage language) throws Exception {
        var report = Samples.of(kind, language);
        var expected = new ArrayList<BigDecimal>();
        for (var row : csv(report, language)) {
            row.getFields().forEach(field -> amounts(field).forEach(expected::add));
        }
        for (var table : Tables.of(report)) {
            table.columns().stream()
                    .map(Column::total)
                    .filter(BigDecimal.class::isInstance)
                    .forEach(total -> expected.add((BigDecimal) total));
        }
        Figures.of(report, Labels.in(language))
                .forEach(figure -> amounts(figure.value()).forEach(expected::add));
        var printed = amounts(Rendered.of(report, ReportFormat.PDF, language).pdfText());
        assertThat(printed).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
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

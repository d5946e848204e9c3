package org.gongdan.subsidy.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongdan.subsidy.shared.Money;

/** A report in Chinese as a spreadsheet reads its CSV. */
final class PrintedRows {

    private PrintedRows() {}

    static List<NamedCsvRecord> of(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    /** The first row of a section. */
    static NamedCsvRecord in(List<NamedCsvRecord> rows, String section) {
        return rows.stream()
                .filter(row -> row.getField("类别").equals(section))
                .findFirst()
                .orElseThrow();
    }

    static Money amount(NamedCsvRecord row, String column) {
        return Money.ofYuan(row.getField(column));
    }

    static Money cumulative(List<NamedCsvRecord> rows, String row) {
        return rows.stream()
                .filter(line -> line.getField("行次").equals(row))
                .map(line -> amount(line, "累计"))
                .findFirst()
                .orElseThrow();
    }
}

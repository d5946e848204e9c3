package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReportTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void isOneTableThatNoSpreadsheetTakesForFormulas(ReportKind kind, ReportLanguage language) {
        var text = Rendered.of(Samples.of(kind, language), ReportFormat.CSV, language)
                .csvText();
        assertThat(text).startsWith("\uFEFF");
        var rows = CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
        assertThat(rows).hasSizeGreaterThan(8);
        assertThat(rows.getFirst().getFields()).doesNotHaveDuplicates().doesNotContain("");
        for (var row : rows) {
            assertThat(row.getFieldCount()).isEqualTo(rows.getFirst().getFieldCount());
            assertThat(row.getFields())
                    .allSatisfy(field -> assertThat(NUMBER.matcher(field).matches()
                                    || field.isEmpty()
                                    || "=+-@\t\r".indexOf(field.charAt(0)) < 0)
                            .as(field)
                            .isTrue());
        }
    }

    @Test
    void writesTimesWithTheirOffset() {
        var text = Rendered.of(Samples.audit(ReportLanguage.EN, 1), ReportFormat.CSV, ReportLanguage.EN)
                .csvText();
        assertThat(text).contains(",2024-08-11T16:30:05+08:00,");
    }

    @Test
    void leavesWhatIsUnknownEmpty() {
        var rows = CsvReader.builder()
                .ofNamedCsvRecord(Rendered.of(Samples.roi(ReportLanguage.EN, 2), ReportFormat.CSV, ReportLanguage.EN)
                        .csvText()
                        .substring(1))
                .stream()
                .toList();
        assertThat(rows.getFirst().getField("XIRR")).isEmpty();
        assertThat(rows.getFirst().getField("Why no XIRR")).isEqualTo("the cash flows never change sign");
        assertThat(rows.get(1).getField("XIRR")).isEqualTo("0.6385");
    }
}

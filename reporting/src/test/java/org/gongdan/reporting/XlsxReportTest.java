package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxReportTest {

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void hasNoFormulaAndAFrozenHeaderOnEverySheet(ReportKind kind, ReportLanguage language) throws Exception {
        var report = Samples.of(kind, language);
        var xlsx = Rendered.of(report, ReportFormat.XLSX, language);
        for (int sheet = 1;
                sheet <= Layout.of(report, Labels.in(language)).tables().size() + 1;
                sheet++) {
            var xml = xlsx.part("xl/worksheets/sheet" + sheet + ".xml");
            assertThat(xml).doesNotContain("<f>", "<f ", "t=\"s\"").contains("t=\"inlineStr\"");
            if (sheet > 1) {
                assertThat(xml).contains("state=\"frozen\"");
            }
        }
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws Exception {
        var xlsx = Rendered.of(Samples.audit(ReportLanguage.ZH, 3), ReportFormat.XLSX, ReportLanguage.ZH);
        var cell = xlsx.sheet(1).get(3).get(7);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo("=HYPERLINK(\"http://example.invalid\",\"x\")");
    }

    @Test
    void writesNumbersAndTimesAsSuch() throws Exception {
        var audit = Rendered.of(Samples.audit(ReportLanguage.ZH, 1), ReportFormat.XLSX, ReportLanguage.ZH);
        assertThat(audit.sheet(1).get(1).get(1).asDate()).isEqualTo(LocalDateTime.parse("2024-08-11T16:30:05"));
        var shares = Rendered.of(Samples.costShare(ReportLanguage.ZH, 1), ReportFormat.XLSX, ReportLanguage.ZH);
        var eligible = shares.sheet(1).get(1).get(4);
        assertThat(eligible.getType()).isEqualTo(CellType.NUMBER);
        assertThat(eligible.asNumber()).isEqualByComparingTo(new BigDecimal("2332689.89"));
    }

    @Test
    void cutsOnlyTextThatExcelCouldNotOpen() throws Exception {
        var long32k = "详".repeat(40_000);
        var line = new AuditTrailReport.AuditLine(
                1, Samples.AT, long32k, "ClaimSubmitted", "a", "claim-1", 0, "", "0".repeat(64));
        var report = new AuditTrailReport(Samples.head(ReportLanguage.ZH), "investment-1", List.of(), List.of(line));
        var text = Rendered.of(report, ReportFormat.XLSX, ReportLanguage.ZH)
                .sheet(1)
                .get(1)
                .get(2)
                .asString();
        assertThat(text).hasSize(32_767).endsWith("详…");
        assertThat(Rendered.of(report, ReportFormat.CSV, ReportLanguage.ZH).csvText())
                .contains(long32k);
    }
}

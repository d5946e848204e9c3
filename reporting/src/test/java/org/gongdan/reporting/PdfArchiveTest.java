package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfArchiveTest {

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void isValidForTheArchive(ReportKind kind, ReportLanguage language) throws Exception {
        assertThat(violations(Samples.of(kind, language), language)).isEmpty();
    }

    @Test
    void isValidForTheArchiveWithFiveThousandEvents() throws Exception {
        assertThat(violations(Samples.audit(ReportLanguage.ZH, 5_000), ReportLanguage.ZH))
                .isEmpty();
    }

    @Test
    void isValidForTheArchiveWhenDrawingsComeAfterManyPages() throws Exception {
        assertThat(violations(Samples.roi(ReportLanguage.EN, 600), ReportLanguage.EN))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void namesItselfItsAuthorAndItsLanguage(ReportKind kind, ReportLanguage language) throws Exception {
        var pdf = Rendered.of(Samples.of(kind, language), ReportFormat.PDF, language);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(Labels.in(language).title(kind) + " R-2026-000417");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Gongdan");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        }
    }

    @ParameterizedTest
    @EnumSource(ReportLanguage.class)
    void numbersEveryPageAndNamesTheReportOnIt(ReportLanguage language) throws Exception {
        var pdf = Rendered.of(Samples.audit(language, 200), ReportFormat.PDF, language);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains(Labels.in(language).text("page", page, pages), "R-2026-000417", "184226");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 400})
    void drawsTheLargestInvestmentsOnTheLastPageHoweverManyGoBefore(int investments) throws Exception {
        var pdf = Rendered.of(Samples.roi(ReportLanguage.ZH, investments), ReportFormat.PDF, ReportLanguage.ZH);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var page = new PDFRenderer(document).renderImage(document.getNumberOfPages() - 1);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            for (int colour : new int[] {0xB8C4CE, 0x5B8DB1, 0x1F4E6B}) {
                assertThat(Arrays.stream(pixels)
                                .filter(pixel -> (pixel & 0xFFFFFF) == colour)
                                .count())
                        .as(Integer.toHexString(colour))
                        .isGreaterThan(2_000);
            }
        }
    }

    private static List<String> violations(ReportRecord report, ReportLanguage language) throws Exception {
        var pdf = Rendered.of(report, ReportFormat.PDF, language);
        return Veracity.violations(new ByteArrayInputStream(pdf.bytes()));
    }
}

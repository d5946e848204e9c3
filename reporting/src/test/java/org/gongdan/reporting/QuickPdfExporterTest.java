package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the quick exporter writes itself stands where the engine's own would have put it. */
class QuickPdfExporterTest {

    private static final Templates TEMPLATES = Templates.fromJar();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void putsEveryCharacterWhereTheEngineDoes(ReportKind kind, ReportLanguage language) throws Exception {
        var virtualizer = new JRSwapFileVirtualizer(60, new JRSwapFile(folder.toString(), 8_192, 256), true);
        var report = Samples.of(kind, language);
        var labels = Labels.in(language);
        var layout = Layout.of(report, labels);
        var rows = new RowCount(layout, true, DrawingProgress.NONE);
        var print = new Sections(TEMPLATES, report, layout, labels, virtualizer, rows).fill(1);
        try {
            var quick = placed(new QuickPdfExporter(), print);

            assertThat(quick).hasSizeGreaterThan(200).isEqualTo(placed(new JRPdfExporter(), print));
        } finally {
            virtualizer.cleanup();
        }
    }

    private static List<String> placed(JRPdfExporter exporter, JasperPrint print) throws IOException, JRException {
        var out = new ByteArrayOutputStream();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        var placed = new ArrayList<String>();
        try (var document = Loader.loadPDF(out.toByteArray())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    placed.add(String.format(
                            Locale.ROOT,
                            "%d %s %.1f %.1f %s %.1f",
                            getCurrentPageNo(),
                            text.getUnicode(),
                            text.getX(),
                            text.getY(),
                            text.getFont().getName().substring(7),
                            text.getFontSizeInPt()));
                }
            }.getText(document);
        }
        return placed;
    }
}

package org.gongdan.reporting;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Exports a filled report as PDF/A-2b: fonts embedded, colours defined by sRGB, title, author and language declared. */
final class PdfArchive {

    private static final String AUTHOR = "Gongdan";
    private static final String ICC_PROFILE = "org/gongdan/reporting/templates/srgb.icc";

    private PdfArchive() {}

    /** @param prints the parts of the document, one after the other */
    static void export(
            List<JasperPrint> prints, String title, ReportLanguage language, RowCount drawn, OutputStream out)
            throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
        configuration.setIccProfilePath(ICC_PROFILE);
        configuration.setMetadataTitle(title);
        configuration.setMetadataAuthor(AUTHOR);
        configuration.setMetadataCreator(AUTHOR);
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage(language.tag());
        configuration.setCompressed(true);
        var exporter = new QuickPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.setConfiguration(told(prints, drawn));
        exporter.exportReport();
    }

    private static SimplePdfReportConfiguration told(List<JasperPrint> prints, RowCount drawn) {
        var pages = prints.stream().mapToInt(print -> print.getPages().size()).sum();
        var printed = new AtomicInteger();
        var told = new SimplePdfReportConfiguration();
        told.setProgressMonitor(() -> drawn.page(printed.incrementAndGet(), pages));
        return told;
    }
}

package org.gongdan.reporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Turns report records into bytes. One instance serves all threads; make it once, because it reads templates and font.
 */
public final class Reports {

    private final Templates templates = Templates.fromJar();

    /** Writes the whole report and leaves the stream open; a failure of the stream comes back as {@link IOException}. */
    public void render(ReportRecord report, ReportFormat format, ReportLanguage language, OutputStream out)
            throws IOException {
        var labels = Labels.in(language);
        var kept = new KeptOpen(out);
        switch (format) {
            case PDF -> new PdfReport(templates, report, labels).write(kept);
            case XLSX -> new XlsxReport(report, labels).write(kept);
            case CSV -> new CsvReport(report, labels).write(kept);
        }
        kept.flush();
    }

    /** The writers of the libraries close what they are given, but the stream belongs to the caller. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

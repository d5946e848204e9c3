package org.gongdan.reporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Turns report records into bytes. One instance serves all threads; make it once, because it reads templates and font.
 */
public final class Reports {

    private final Templates templates = Templates.fromJar();
    private final Path scratch;

    /** Long reports wait in the system's folder for temporary files while they are drawn. */
    public Reports() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Pages of long reports are kept in this folder while they are drawn, readable to nobody else. */
    public Reports(Path scratch) {
        this.scratch = scratch;
    }

    /** Writes the whole report and leaves the stream open; a failure of the stream comes back as it was thrown. */
    public void render(ReportRecord report, ReportFormat format, ReportLanguage language, OutputStream out)
            throws IOException {
        render(report, format, language, out, DrawingProgress.NONE);
    }

    /** As above; interrupting the thread ends it with an exception of some kind, and what was written is of no use. */
    public void render(
            ReportRecord report,
            ReportFormat format,
            ReportLanguage language,
            OutputStream out,
            DrawingProgress progress)
            throws IOException {
        var kept = new KeptOpen(out);
        try {
            write(report, format, Labels.in(language), kept, progress);
            kept.flush();
        } catch (RuntimeException failure) {
            if (kept.failure != null) {
                throw kept.failure;
            }
            throw failure;
        }
    }

    private void write(
            ReportRecord report, ReportFormat format, Labels labels, OutputStream out, DrawingProgress progress)
            throws IOException {
        switch (format) {
            case PDF -> new PdfReport(templates, report, labels, progress).write(out, scratch);
            case XLSX -> new XlsxReport(report, labels, progress).write(out);
            case CSV -> new CsvReport(report, labels, progress).write(out);
        }
    }

    /**
     * Stands between the libraries and the caller's stream: they would close it, and they hide its failures in
     * exceptions of their own.
     */
    private static final class KeptOpen extends FilterOutputStream {

        private @Nullable IOException failure;

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

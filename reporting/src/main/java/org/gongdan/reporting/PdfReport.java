package org.gongdan.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;

/**
 * Fills the templates with one report and exports PDF/A-2b. Pages beyond the first few wait in a swap file, so that
 * memory does not grow with the length of the report.
 */
final class PdfReport {

    private static final int PAGES_IN_MEMORY = 250;
    private static final int SWAP_BLOCK_BYTES = 8_192;
    private static final int SWAP_GROWTH_BLOCKS = 256;

    private final Templates templates;
    private final ReportRecord report;
    private final Labels labels;
    private final DrawingProgress progress;

    PdfReport(Templates templates, ReportRecord report, Labels labels, DrawingProgress progress) {
        this.progress = progress;
        this.templates = templates;
        this.report = report;
        this.labels = labels;
    }

    /** Leaves the stream open, because it belongs to the caller. */
    void write(OutputStream out, Path scratch) throws IOException {
        var folder = Files.createTempDirectory(scratch, "gongdan-report-");
        var swap = new JRSwapFile(folder.toString(), SWAP_BLOCK_BYTES, SWAP_GROWTH_BLOCKS);
        var virtualizer = new JRSwapFileVirtualizer(PAGES_IN_MEMORY, swap, true);
        try {
            draw(virtualizer, out);
        } catch (JRException failure) {
            throw new IOException("the report " + report.head().reportId() + " could not be drawn", failure);
        } finally {
            virtualizer.cleanup();
            remove(folder);
        }
    }

    /**
     * The cover names the pages of what follows, and what follows counts on from it; how long it is does not depend on
     * the numbers in it, so that it is filled once to be counted and once to be printed.
     */
    private void draw(JRSwapFileVirtualizer virtualizer, OutputStream out) throws JRException {
        var layout = Layout.of(report, labels);
        var drawn = new RowCount(layout, true, progress);
        var front = new FrontPages(templates, report, layout, labels, virtualizer);
        var sections = new Sections(templates, report, layout, labels, virtualizer, drawn);
        var headings = sections.headings();
        var before = front.fill(
                        headings.stream()
                                .map(heading -> new FrontPages.Entry(heading, 0))
                                .toList(),
                        0)
                .getPages()
                .size();
        var body = sections.fill(before);
        var pages = Sections.pages(body);
        var entries = headings.stream()
                .map(heading -> new FrontPages.Entry(heading, before + pages.getOrDefault(heading, 0) + 1))
                .toList();
        var cover = front.fill(entries, body.getPages().size());
        PdfArchive.export(List.of(cover, body), title(), labels.language(), drawn, out);
    }

    private String title() {
        return labels.title(report.kind()) + " " + report.head().reportId();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

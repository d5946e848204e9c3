package org.gongdan.reporting;

import java.util.concurrent.CancellationException;

/**
 * Counts the rows of one report as they are drawn, and ends the drawing when its thread is interrupted: then nobody
 * wants the report any more.
 */
final class RowCount {

    private final DrawingProgress progress;
    private final long total;
    private final boolean isPrinted;
    private final Thread drawer = Thread.currentThread();
    private long drawn;

    /** @param isPrinted whether rows are laid out first and printed page by page afterwards */
    RowCount(Layout layout, boolean isPrinted, DrawingProgress progress) {
        this.progress = progress;
        this.isPrinted = isPrinted;
        this.total = layout.tables().stream()
                .mapToLong(table -> (long) table.lines().size()
                        * (isPrinted ? table.design().panels().size() : 1))
                .sum();
    }

    /** @throws CancellationException when the thread is interrupted */
    void row() {
        stopIfUnwanted();
        drawn = Math.min(drawn + 1, total);
        progress.reached(isPrinted ? drawn / 2 : drawn, total);
    }

    /** @throws CancellationException when the thread is interrupted */
    void page(int printed, int pages) {
        stopIfUnwanted();
        progress.reached((total + total * printed / Math.max(1, pages)) / 2, total);
    }

    /** Parts of a report may be laid out by threads of the library; it is this one that is interrupted. */
    private void stopIfUnwanted() {
        if (drawer.isInterrupted()) {
            throw new CancellationException("nobody wants the report any more");
        }
    }
}

package org.gongdan.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.gongdan.config.bench.Contest;

/**
 * {@code ./gongdan bench report-memory}: the most that is alive in the heap while a cost-share statement of 10,000 pages
 * is drawn, over the same for 100 pages; its rows, the engine and the fonts are counted on both sides.
 */
final class MemoryMeasurement {

    private static final ReportLanguage LANGUAGE = ReportLanguage.ZH;
    private static final int PROBE = 1_000;

    /** The cover and what adds up the rows take part of the probe's pages, but not more of many rows. */
    private static final double MORE = 1.02;

    private static final int SHORT = 100;
    private static final int LONG = 10_000;
    private static final int ROUNDS = 3;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final Reports reports = new Reports();
    private int pages;

    Contest.Verdict run() throws Exception {
        var rowsPerPage = MORE * PROBE / pages(PROBE);
        var ratios = new ArrayList<Double>();
        var right = true;
        for (var round = 0; round < ROUNDS; round++) {
            var few = peak((int) (SHORT * rowsPerPage));
            right &= pages >= SHORT;
            var many = peak((int) (LONG * rowsPerPage));
            right &= pages >= LONG;
            ratios.add(many / few);
            System.out.printf(
                    Locale.ROOT,
                    "report-memory round %d: %.1f MiB for %d pages over %.1f MiB for %d = %.2f%n",
                    round + 1,
                    many / (1 << 20),
                    pages,
                    few / (1 << 20),
                    SHORT,
                    many / few);
        }
        ratios.sort(null);
        return new Contest.Verdict(
                "report-memory", ratios.get(ROUNDS / 2), ratios.getFirst(), ratios.getLast(), true, right);
    }

    private int pages(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        reports.render(Samples.costShare(LANGUAGE, rows), ReportFormat.PDF, LANGUAGE, out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return document.getNumberOfPages();
        }
    }

    /** @return the most bytes that survived a collection while the report was drawn */
    private double peak(int rows) throws Exception {
        var report = Samples.costShare(LANGUAGE, rows);
        var file = Files.createTempFile("gongdan-bench-", ".pdf");
        var drawn = new CountDownLatch(1);
        var most = new long[1];
        var watch = Thread.ofPlatform().start(() -> {
            do {
                System.gc();
                most[0] = Math.max(
                        most[0],
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            } while (!isDone(drawn));
        });
        try (OutputStream out = Files.newOutputStream(file)) {
            reports.render(report, ReportFormat.PDF, LANGUAGE, out);
        } finally {
            drawn.countDown();
            watch.join();
        }
        try (var document = Loader.loadPDF(file.toFile())) {
            pages = document.getNumberOfPages();
        }
        Files.delete(file);
        return most[0];
    }

    private static boolean isDone(CountDownLatch drawn) {
        try {
            return drawn.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long report neither grows the heap nor holds up whoever no longer wants it. */
class BoundedMemoryTest {

    /** {@code -Dgongdan.report.rows=300000} makes more than 10,000 pages. */
    private static final int ROWS = Integer.getInteger("gongdan.report.rows", 15_000);

    @TempDir
    private Path folder;

    @Test
    void drawsAndSignsThousandsOfPagesInASmallHeap() throws Exception {
        var said = folder.resolve("said");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("gongdan.report.heap", "256m"),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                LongReport.class.getName(),
                folder.toString(),
                String.valueOf(ROWS));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        var pages = Pattern.compile("pages=(\\d+) left=0").matcher(Files.readString(said));
        assertThat(pages.find()).as(Files.readString(said)).isTrue();
        assertThat(Integer.parseInt(pages.group(1))).isGreaterThan(ROWS / 40);
        assertThat(Veracity.pdfsig(folder.resolve("signed.pdf"))).contains("Signature is Valid");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryStepAndEndsWithTheLast(ReportFormat format) throws Exception {
        var told = new ArrayList<List<Long>>();
        new Reports(folder)
                .render(
                        Samples.costShare(ReportLanguage.ZH, 300),
                        format,
                        ReportLanguage.ZH,
                        OutputStream.nullOutputStream(),
                        (done, total) -> told.add(List.of(done, total)));
        assertThat(told).hasSizeGreaterThan(300);
        assertThat(told.stream().map(List::getFirst)).isSorted();
        assertThat(told.getLast().getFirst()).isEqualTo(told.getLast().getLast());
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenItsThreadIsInterrupted(ReportFormat format) {
        var failure = new Throwable[1];
        var rows = new int[1];
        var drawer = Thread.ofPlatform().start(() -> {
            var caller = Thread.currentThread();
            try {
                new Reports(folder)
                        .render(
                                Samples.costShare(ReportLanguage.ZH, 2_000),
                                format,
                                ReportLanguage.ZH,
                                OutputStream.nullOutputStream(),
                                (_, _) -> {
                                    if (++rows[0] == 20) {
                                        caller.interrupt();
                                    }
                                });
            } catch (IOException | RuntimeException stopped) {
                failure[0] = stopped;
            }
        });
        try {
            drawer.join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        assertThat(failure[0]).isNotNull();
        assertThat(rows[0]).isLessThan(100);
        assertThat(Stream.iterate(failure[0], Objects::nonNull, Throwable::getCause)
                        .map(cause -> cause.getClass().getSimpleName()))
                .as("the drawer stops at a row, Jasper's own fillers between two bands")
                .anyMatch(name -> name.matches("CancellationException|.*InterruptedException"));
    }
}

package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongdan.reporting.AuditTrailReport.AuditLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

    @ParameterizedTest
    @MethodSource("org.gongdan.reporting.Rendered#kindsAndLanguages")
    void saysTheSameWhenAskedTwiceWhateverTheLocaleOfTheMachine(ReportKind kind, ReportLanguage language)
            throws Exception {
        var report = Samples.of(kind, language);
        var first = Rendered.of(report, ReportFormat.PDF, language).pdfText();
        var csv = Rendered.of(report, ReportFormat.CSV, language).csvText();
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(Rendered.of(report, ReportFormat.PDF, language).pdfText())
                    .isEqualTo(first);
            assertThat(Rendered.of(report, ReportFormat.CSV, language).csvText())
                    .isEqualTo(csv);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void servesSeveralThreadsAtOnce() throws Exception {
        var report = Samples.roi(ReportLanguage.ZH, 40);
        var alone = Rendered.of(report, ReportFormat.PDF, ReportLanguage.ZH).pdfText();
        Callable<String> task =
                () -> Rendered.of(report, ReportFormat.PDF, ReportLanguage.ZH).pdfText();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var texts =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> task).toList());
            for (var text : texts) {
                assertThat(text.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReportLanguage.class)
    void saysSoWhenASectionIsEmpty(ReportLanguage language) throws Exception {
        var labels = Labels.in(language);
        for (var kind : ReportKind.values()) {
            var report = Samples.empty(kind, language);
            var pdf = Rendered.of(report, ReportFormat.PDF, language).pdfText();
            var xlsx = Rendered.of(report, ReportFormat.XLSX, language);
            int sheet = 1;
            for (var table : Layout.of(report, labels).tables()) {
                var sentence = labels.text("empty." + table.key());
                assertThat(pdf).contains(sentence);
                assertThat(xlsx.sheet(sheet++).get(1).getFirst().asString()).isEqualTo(sentence);
            }
            assertThat(Rendered.of(report, ReportFormat.CSV, language).csvText().lines())
                    .hasSize(1);
        }
    }

    @Test
    void printsRareNamesAndNeverDropsACharacterTheFontLacks() throws Exception {
        var text = Rendered.of(Samples.audit(ReportLanguage.ZH, 4), ReportFormat.PDF, ReportLanguage.ZH)
                .pdfText();
        assertThat(text).contains("鸿" + Samples.RARE + "精密模具").contains("[U+1F600]", "[U+20BB7]");
    }

    @Test
    void survivesWhatNobodyShouldHaveTyped() throws Exception {
        var odd = "a\u0000b\u0001c\uD800d\u000Be<f>&g\u200Bh\r\ni\tj";
        var line = new AuditLine(1, Samples.AT, odd, "E", odd, "claim-1", 0, "详".repeat(9_000) + "完", "0".repeat(64));
        var report = new AuditTrailReport(Samples.head(ReportLanguage.ZH), odd, List.of(), List.of(line));
        var pdf = Rendered.of(report, ReportFormat.PDF, ReportLanguage.ZH).pdfText();
        assertThat(pdf.codePoints().filter(point -> point == '详').count()).isGreaterThanOrEqualTo(9_000);
        assertThat(pdf).contains("a[U+0000]b[U+0001]c[U+D800]d[U+000B]e<f>&g", "完");
        var xlsx = Rendered.of(report, ReportFormat.XLSX, ReportLanguage.ZH);
        assertThat(xlsx.sheet(1).get(1).get(2).asString())
                .startsWith("a[U+0000]b")
                .contains("e<f>&g");
        var csv = Rendered.of(report, ReportFormat.CSV, ReportLanguage.ZH).csvText();
        assertThat(csv).contains("a[U+0000]b[U+0001]c[U+D800]d[U+000B]e<f>&g");
    }

    @Test
    void swapsLongReportsOutAndRemovesWhatItSwapped(@TempDir Path scratch) throws Exception {
        var seen = new int[1];
        var watching = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try (var files = Files.walk(scratch)) {
                    seen[0] = Math.max(
                            seen[0], (int) files.filter(ReportsTest::hasContent).count());
                }
            }
        };
        new Reports(scratch)
                .render(Samples.audit(ReportLanguage.EN, 6_000), ReportFormat.PDF, ReportLanguage.EN, watching);
        assertThat(seen[0]).isEqualTo(1);
        assertThat(scratch).isEmptyDirectory();
    }

    private static boolean hasContent(Path file) {
        return Files.isRegularFile(file) && file.toFile().length() > 0;
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void leavesTheStreamOpen(ReportFormat format) throws Exception {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new Reports().render(Samples.roi(ReportLanguage.ZH, 3), format, ReportLanguage.ZH, out);
        assertThat(closed[0]).isFalse();
        assertThat(out.size()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void passesOnThatTheReaderHasGone(ReportFormat format, @TempDir Path scratch) throws Exception {
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        var reports = new Reports(scratch);
        assertThatThrownBy(() -> reports.render(Samples.audit(ReportLanguage.ZH, 300), format, ReportLanguage.ZH, gone))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("connection reset");
        assertThat(scratch).isEmptyDirectory();
    }
}

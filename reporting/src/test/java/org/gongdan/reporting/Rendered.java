package org.gongdan.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.provider.Arguments;

/** One rendered document, and what can be read out of it again. */
record Rendered(byte[] bytes) {

    private static final Reports REPORTS = new Reports();

    static Rendered of(ReportRecord report, ReportFormat format, ReportLanguage language) {
        var out = new ByteArrayOutputStream();
        try {
            REPORTS.render(report, format, language, out);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return new Rendered(out.toByteArray());
    }

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(ReportKind.values())
                .flatMap(kind -> Stream.of(ReportLanguage.values()).map(language -> Arguments.of(kind, language)));
    }

    /** Each kind over several made-up records. */
    static Stream<Arguments> kindsLanguagesAndSeeds() {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(seed -> kindsAndLanguages().map(each -> Arguments.of(each.get()[0], each.get()[1], seed)));
    }

    String pdfText() throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    String csvText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The rows of a sheet; the cover sheet has the index 0. */
    List<List<Cell>> sheet(int index) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getSheet(index).orElseThrow().openStream()) {
            return rows.map(Rendered::cells).toList();
        }
    }

    private static List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        row.forEach(cells::add);
        return cells;
    }

    /** The text of a part of a zipped format, such as a sheet of a workbook. */
    String part(String name) throws IOException {
        var file = Files.createTempFile("rendered", ".zip");
        try {
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile());
                    var in = zip.getInputStream(zip.getEntry(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}

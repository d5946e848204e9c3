package org.gongdan.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongdan.config.bench.Contest;

/**
 * {@code ./gongdan bench dump}: 200,000 rows as workbooks, half of them events and half projects, against the streaming
 * workbook of Apache POI; both are read back and have the same cells.
 */
final class DumpMeasurement {

    private static final ReportLanguage LANGUAGE = ReportLanguage.ZH;
    private static final int ROWS = 100_000;
    private static final int WARM_UPS = 2;
    private static final int PAIRS = 6;

    /** POI rounds to a double, of which fifteen digits are certain; a time is one to a tenth of a millisecond. */
    private static final MathContext DIGITS = new MathContext(13);

    private final Reports reports = new Reports();
    private final List<ReportRecord> records =
            List.of(Samples.audit(LANGUAGE, ROWS), Samples.costShare(LANGUAGE, ROWS));

    Contest.Verdict run() throws Exception {
        return new Contest("dump", () -> perSecond(this::ours), () -> perSecond(DumpMeasurement::peer), WARM_UPS, PAIRS)
                .run(this::agree);
    }

    private double perSecond(Writer writer) throws IOException {
        var began = System.nanoTime();
        for (var report : records) {
            writer.write(report, OutputStream.nullOutputStream());
        }
        return (double) ROWS * records.size() / ((System.nanoTime() - began) / 1e9);
    }

    private void ours(ReportRecord report, OutputStream out) throws IOException {
        reports.render(report, ReportFormat.XLSX, LANGUAGE, out);
    }

    private static void peer(ReportRecord report, OutputStream out) throws IOException {
        new SxssfPeer(report, Labels.in(LANGUAGE)).write(out);
    }

    private boolean agree() {
        try {
            var agree = true;
            for (var report : records) {
                var mine = read(this::ours, report);
                var other = read(DumpMeasurement::peer, report);
                System.out.println("dump read back: " + mine + " and " + other);
                agree &= mine.equals(other) && mine.getFirst().rows() > ROWS;
            }
            return agree;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a sheet holds, as the number of its rows and a sum over its cells in their order. */
    private record Sheet(long rows, int cells) {}

    private static List<Sheet> read(Writer writer, ReportRecord report) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(report, out);
        var sheets = new ArrayList<Sheet>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (var sheet : workbook.getSheets().skip(1).toList()) {
                try (var rows = sheet.openStream()) {
                    var sum = new int[2];
                    rows.forEach(row -> {
                        sum[0]++;
                        row.forEach(cell -> sum[1] = 31 * sum[1] + Objects.hashCode(value(cell)));
                    });
                    sheets.add(new Sheet(sum[0], sum[1]));
                }
            }
        }
        return sheets;
    }

    private static Object value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? new BigDecimal(cell.getRawValue()).round(DIGITS).stripTrailingZeros()
                : Printable.storable(cell.getText());
    }

    private interface Writer {
        void write(ReportRecord report, OutputStream out) throws IOException;
    }
}

package org.gongdan.reporting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongdan.config.bench.Contest;
import org.slf4j.LoggerFactory;

/**
 * {@code ./gongdan bench report}: an audit trail and a cost-share statement, 400 pages together, as PDF/A-2b with cover,
 * contents and footers, against the bare tables of OpenPDF and of Apache FOP with the same texts, widths and fonts. The
 * peers get their texts ready-made. {@code bench report-memory} and {@code bench dump} begin here too.
 */
final class ReportMeasurement {

    private static final ReportLanguage LANGUAGE = ReportLanguage.ZH;
    private static final int EVENTS = 1_800;
    private static final int PROJECTS = 1_800;
    private static final int WARM_UPS = 4;
    private static final int PAIRS = 6;

    private final Reports reports = new Reports();
    private final List<ReportRecord> records =
            List.of(Samples.audit(LANGUAGE, EVENTS), Samples.costShare(LANGUAGE, PROJECTS));
    private final List<List<Grid>> grids =
            records.stream().map(record -> Grid.of(record, Labels.in(LANGUAGE))).toList();

    private final List<List<Grid>> breakable =
            grids.stream().map(FopPeer::breakable).toList();

    private ReportMeasurement() {}

    /** Ends with one line per ratio; the exit status says whether each can be believed. */
    public static void main(String[] names) throws Exception {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.ERROR);
        var verdicts = switch (names[0]) {
            case "report" -> new ReportMeasurement().run();
            case "dump" -> List.of(new DumpMeasurement().run());
            case "report-memory" -> List.of(new MemoryMeasurement().run());
            default -> throw new IllegalArgumentException(names[0]);
        };
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        System.exit(verdicts.stream().allMatch(Contest.Verdict::holds) ? 0 : 1);
    }

    private List<Contest.Verdict> run() throws Exception {
        var folder = Files.createTempDirectory("gongdan-bench-");
        try {
            var table = new PdfTablePeer();
            var fop = new FopPeer(folder);
            return List.of(
                    against("report-pdfptable", (index, out) -> table.write(grids.get(index), out)),
                    against("report-fop", (index, out) -> fop.write(breakable.get(index), out)));
        } finally {
            remove(folder);
        }
    }

    private Contest.Verdict against(String name, Document peer) throws Exception {
        return new Contest(name, () -> perSecond(this::ours), () -> perSecond(peer), WARM_UPS, PAIRS)
                .run(() -> agrees(name, peer));
    }

    private void ours(int index, OutputStream out) throws IOException {
        reports.render(records.get(index), ReportFormat.PDF, LANGUAGE, out);
    }

    /** @return rows per second over both documents */
    private double perSecond(Document document) throws Exception {
        var began = System.nanoTime();
        for (var index = 0; index < records.size(); index++) {
            document.write(index, OutputStream.nullOutputStream());
        }
        return (EVENTS + PROJECTS) / ((System.nanoTime() - began) / 1e9);
    }

    private boolean agrees(String name, Document peer) {
        try {
            var agrees = true;
            for (var index = 0; index < records.size(); index++) {
                var mine = new ByteArrayOutputStream();
                var other = new ByteArrayOutputStream();
                ours(index, mine);
                peer.write(index, other);
                agrees &= new PdfReadBack(mine.toByteArray()).shows(name + " ours", grids.get(index));
                agrees &= new PdfReadBack(other.toByteArray()).shows(name + " peer", grids.get(index));
            }
            return agrees;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private interface Document {
        void write(int index, OutputStream out) throws Exception;
    }
}

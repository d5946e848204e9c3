package org.gongdan.reporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.gongdan.reporting.signature.PdfSigner;
import org.gongdan.reporting.signature.SignatureAlgorithm;
import org.gongdan.reporting.signature.SigningKeys;

/** A process that draws and signs one long report, and says how many pages it has; its heap is what it is given. */
final class LongReport {

    private LongReport() {}

    /** @param arguments the folder to work in, and the rows of a cost-share statement */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var report = Samples.costShare(ReportLanguage.ZH, Integer.parseInt(arguments[1]));
        var told = new AtomicLong();
        var drawn = folder.resolve("drawn.pdf");
        try (var out = Files.newOutputStream(drawn)) {
            new Reports(folder)
                    .render(report, ReportFormat.PDF, ReportLanguage.ZH, out, (done, total) -> told.set(total - done));
        }
        var key = SigningKeys.own(folder, "Gongdan test", SignatureAlgorithm.ECDSA, Instant.EPOCH);
        var signed = folder.resolve("signed.pdf");
        try (var out = Files.newOutputStream(signed)) {
            new PdfSigner(key, null).sign(drawn, out, "test", Instant.EPOCH);
        }
        try (var document = Loader.loadPDF(new RandomAccessReadBufferedFile(signed))) {
            System.out.println("pages=" + document.getNumberOfPages() + " left=" + told.get());
        }
    }
}

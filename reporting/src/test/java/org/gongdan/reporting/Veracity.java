package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Judges that were not written here: veraPDF for the archive, poppler's pdfsig for the signature. */
final class Veracity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Veracity() {}

    /** Every rule of PDF/A-2b that is broken. */
    static List<String> violations(InputStream pdf) throws IOException, VeraPDFException {
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser = Foundries.defaultInstance().createParser(pdf, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** What pdfsig says of the signatures of a file; it trusts no certificate of ours, so that is not asked. */
    static String pdfsig(Path file) throws IOException, InterruptedException {
        var log = Files.createTempFile("pdfsig", ".txt");
        try {
            var process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.waitFor();
            return Files.readString(log, StandardCharsets.UTF_8);
        } finally {
            Files.delete(log);
        }
    }
}

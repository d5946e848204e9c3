package org.gongdan.subsidy.report.automation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.reporting.signature.SigningKey;
import org.gongdan.subsidy.shared.Kept;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that certifies reports, and the days its certificate still has. */
@Component
class ReportSigningKept implements Kept {

    private final SigningKey key;
    private final Path file;
    private final Clock clock;
    private final Period notice;

    /**
     * @param keyStore of the operator; our own in {@code folder} when empty
     * @param notice how long before the end of the certificate somebody is told
     */
    ReportSigningKept(
            SigningKey key,
            @Value("${gongdan.reports.signature.key-store:}") String keyStore,
            @Value("${gongdan.data:.data}/secrets") Path folder,
            @Value("${gongdan.reports.signature.notice:P60D}") Period notice,
            Clock clock) {
        this.key = key;
        this.file = keyStore.isEmpty() ? folder.resolve("report-signing.p12") : Path.of(keyStore);
        this.notice = notice;
        this.clock = clock;
    }

    @Override
    public List<Concern> concerns() {
        var concerns = new ArrayList<Concern>();
        if (!Files.exists(file)) {
            concerns.add(Concern.of("report-key-missing", file));
        }
        var now = clock.instant();
        var end = key.certificate().getNotAfter().toInstant();
        if (end.isBefore(now)) {
            concerns.add(Concern.of("certificate-ended", end));
        } else if (end.isBefore(now.atOffset(ZoneOffset.UTC).plus(notice).toInstant())) {
            concerns.add(Concern.of("certificate-ends", end));
        }
        return concerns;
    }
}

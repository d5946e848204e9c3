package org.gongdan.subsidy.report.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.gongdan.reporting.signature.SignatureAlgorithm;
import org.gongdan.reporting.signature.SigningKeys;
import org.gongdan.subsidy.shared.Kept.Concern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSigningKeptTest {

    @TempDir
    private Path folder;

    @Test
    void warnsBeforeTheCertificateEndsAndAfter() throws IOException {
        var key = SigningKeys.own(
                folder, "Gongdan reports", SignatureAlgorithm.ECDSA, Instant.parse("2026-11-23T00:00:00Z"));
        var end = key.certificate().getNotAfter().toInstant();
        for (var moment : new Object[][] {
            {end.minus(Duration.ofDays(61)), null},
            {end.minus(Duration.ofDays(59)), "certificate-ends"},
            {end.plusSeconds(1), "certificate-ended"}
        }) {
            var clock = Clock.fixed((Instant) moment[0], ZoneOffset.UTC);
            var concerns = new ReportSigningKept(key, "", folder, Period.ofDays(60), clock).concerns();
            if (moment[1] == null) {
                assertThat(concerns).isEmpty();
            } else {
                assertThat(concerns).extracting(Concern::code).containsExactly(String.valueOf(moment[1]));
            }
        }
    }
}

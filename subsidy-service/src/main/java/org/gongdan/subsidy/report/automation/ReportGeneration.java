package org.gongdan.subsidy.report.automation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gongdan.reporting.Reports;
import org.gongdan.reporting.signature.PdfSigner;
import org.gongdan.reporting.signature.SignatureAlgorithm;
import org.gongdan.reporting.signature.SigningKey;
import org.gongdan.reporting.signature.SigningKeys;
import org.gongdan.reporting.signature.TimestampAuthority;
import org.gongdan.subsidy.report.archive.ReportFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How reports are drawn and signed: beside where they are kept, and by a key that is ours or the operator's. */
@Configuration(proxyBeanMethods = false)
class ReportGeneration {

    @Bean
    Reports reports(ReportFiles files) throws IOException {
        return new Reports(Files.createDirectories(files.folder()));
    }

    /**
     * @param keyStore a PKCS#12 file of the operator; our own in {@code folder}, generated at the first start, when empty
     * @param alias of the key in it; may be empty when there is only one
     * @param algorithm of a key that is generated: {@code rsa}, {@code ecdsa} or {@code sm2}
     * @param name whose signature it is, in a certificate that is generated
     */
    @Bean
    SigningKey reportSigningKey(
            @Value("${gongdan.reports.signature.key-store:}") String keyStore,
            @Value("${gongdan.reports.signature.key-store-password:}") String password,
            @Value("${gongdan.reports.signature.key-alias:}") String alias,
            @Value("${gongdan.reports.signature.algorithm:rsa}") SignatureAlgorithm algorithm,
            @Value("${gongdan.reports.signature.name:Gongdan reports}") String name,
            @Value("${gongdan.data:.data}/secrets") Path folder,
            Clock clock)
            throws IOException {
        return keyStore.isEmpty()
                ? SigningKeys.own(folder, name, algorithm, clock.instant())
                : SigningKeys.open(Path.of(keyStore), password.toCharArray(), alias.isEmpty() ? null : alias);
    }

    /** @param authority the address of a time stamp authority (RFC 3161); signatures bear no time stamp when empty */
    @Bean
    PdfSigner reportSigner(
            SigningKey reportSigningKey, @Value("${gongdan.reports.signature.timestamp-authority:}") String authority) {
        return new PdfSigner(
                reportSigningKey, authority.isEmpty() ? null : new TimestampAuthority(URI.create(authority)));
    }
}

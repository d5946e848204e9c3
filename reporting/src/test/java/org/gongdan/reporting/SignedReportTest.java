package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gongdan.reporting.signature.PdfSigner;
import org.gongdan.reporting.signature.SignatureAlgorithm;
import org.gongdan.reporting.signature.SigningKey;
import org.gongdan.reporting.signature.SigningKeys;
import org.gongdan.reporting.signature.TimestampAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedReportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final Map<SignatureAlgorithm, SigningKey> KEYS = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void staysValidForTheArchive(SignatureAlgorithm algorithm) throws Exception {
        var signed = signed(ReportKind.COST_SHARE, new PdfSigner(key(algorithm), null));
        try (var in = Files.newInputStream(signed)) {
            assertThat(Veracity.violations(in)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA", "ECDSA"})
    void isValidToAnIndependentJudge(SignatureAlgorithm algorithm) throws Exception {
        var signed = signed(ReportKind.AUDIT_TRAIL, new PdfSigner(key(algorithm), null));
        assertThat(Veracity.pdfsig(signed))
                .contains("Signature is Valid", "ETSI.CAdES.detached", "Total document signed", "Gongdan test")
                .doesNotContain("Not total document signed");
    }

    @ParameterizedTest
    @EnumSource
    void bindsTheCertificateAndLeavesTheTimeToTheDocument(SignatureAlgorithm algorithm) throws Exception {
        var signed = Files.readAllBytes(signed(ReportKind.COST_SHARE, new PdfSigner(key(algorithm), null)));
        var signer = verified(signed, algorithm);
        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        try (var document = Loader.loadPDF(signed)) {
            assertThat(document.getLastSignatureDictionary().getSignDate().toInstant())
                    .isEqualTo(NOW);
        }
    }

    @Test
    void allowsNoChangeAfterIt() throws Exception {
        var signed =
                Files.readAllBytes(signed(ReportKind.COST_SHARE, new PdfSigner(key(SignatureAlgorithm.RSA), null)));
        try (var document = Loader.loadPDF(signed)) {
            var permissions =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Perms"));
            var certification = permissions.getCOSDictionary(COSName.getPDFName("DocMDP"));
            var parameters =
                    certification.getCOSArray(COSName.getPDFName("Reference")).getObject(0);
            assertThat(parameters.toString()).contains("DocMDP");
            assertThat(certification)
                    .isEqualTo(document.getLastSignatureDictionary().getCOSObject());
        }
    }

    @Test
    void isBrokenByOneOtherByte() throws Exception {
        var signed = signed(ReportKind.COST_SHARE, new PdfSigner(key(SignatureAlgorithm.RSA), null));
        var bytes = Files.readAllBytes(signed);
        bytes[bytes.length / 3] ^= 1;
        Files.write(signed, bytes);
        assertThat(Veracity.pdfsig(signed)).doesNotContain("Signature is Valid");
    }

    @Test
    void leavesWhatWasThereAsItWas() throws Exception {
        var plain = plain(ReportKind.COST_SHARE);
        var signed = Files.readAllBytes(signed(plain, new PdfSigner(key(SignatureAlgorithm.RSA), null)));
        var before = Files.readAllBytes(plain);
        assertThat(Arrays.copyOf(signed, before.length)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA", "SM2"})
    void bearsATimeStampWhenThereIsAnAuthority(SignatureAlgorithm algorithm) throws Exception {
        try (var authority = new TestTimestamps()) {
            var signer = new PdfSigner(key(algorithm), new TimestampAuthority(authority.address()));
            var signed = signed(ReportKind.COST_SHARE, signer);
            var stamps = verified(Files.readAllBytes(signed), algorithm).getUnsignedAttributes();
            assertThat(stamps.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                    .isNotNull();
            try (var in = Files.newInputStream(signed)) {
                assertThat(Veracity.violations(in)).isEmpty();
            }
        }
    }

    private Path signed(ReportKind kind, PdfSigner signer) throws Exception {
        return signed(plain(kind), signer);
    }

    private Path signed(Path plain, PdfSigner signer) throws Exception {
        var signed = folder.resolve("signed.pdf");
        try (var out = Files.newOutputStream(signed)) {
            signer.sign(plain, out, "Gongdan report", NOW);
        }
        return signed;
    }

    private Path plain(ReportKind kind) throws Exception {
        var pdf = Rendered.of(Samples.of(kind, ReportLanguage.ZH), ReportFormat.PDF, ReportLanguage.ZH);
        return Files.write(folder.resolve("plain.pdf"), pdf.bytes());
    }

    private static SigningKey key(SignatureAlgorithm algorithm) {
        return KEYS.computeIfAbsent(algorithm, each -> {
            try {
                return SigningKeys.own(Files.createTempDirectory("keys"), "Gongdan test", each, NOW);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static SignerInformation verified(byte[] pdf, SignatureAlgorithm algorithm) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getLastSignatureDictionary();
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    new ByteArrayInputStream(signature.getContents(pdf)));
            var signer = cms.getSignerInfos().iterator().next();
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(key(algorithm).certificate());
            assertThat(signer.verify(verifier)).isTrue();
            return signer;
        }
    }
}

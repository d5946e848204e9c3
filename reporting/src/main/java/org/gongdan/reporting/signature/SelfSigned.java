package org.gongdan.reporting.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a key with a certificate that it signs itself. Nobody vouches for such a certificate: readers compare its
 * fingerprint with the one that the portal shows.
 */
final class SelfSigned {

    private static final int RSA_BITS = 3_072;
    private static final int SERIAL_BITS = 127;

    /** Longer than reports are kept, so that a report of the last day still shows a certificate in force. */
    private static final Duration VALIDITY = Duration.ofDays(21 * 365);

    private SelfSigned() {}

    /** @return a PKCS#12 key store */
    static byte[] generate(String name, SignatureAlgorithm algorithm, String alias, char[] password, Instant now)
            throws IOException {
        try {
            var pair = pair(algorithm);
            var store = KeyStore.getInstance("PKCS12-AES256-AES128", SigningKeys.PROVIDER);
            store.load(null, null);
            store.setKeyEntry(
                    alias, pair.getPrivate(), password, new Certificate[] {certificate(name, algorithm, pair, now)});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException("no signing key could be generated", impossible);
        }
    }

    private static KeyPair pair(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        var generator =
                KeyPairGenerator.getInstance(algorithm == SignatureAlgorithm.RSA ? "RSA" : "EC", SigningKeys.PROVIDER);
        switch (algorithm) {
            case RSA -> generator.initialize(RSA_BITS);
            case ECDSA -> generator.initialize(new ECGenParameterSpec("P-256"));
            case SM2 -> generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        }
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(String name, SignatureAlgorithm algorithm, KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
        var extensions = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                        subject,
                        new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(VALIDITY)),
                        subject,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(
                        Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
        var signer = new JcaContentSignerBuilder(algorithm.jcaName())
                .setProvider(SigningKeys.PROVIDER)
                .build(pair.getPrivate());
        return new JcaX509CertificateConverter()
                .setProvider(SigningKeys.PROVIDER)
                .getCertificate(builder.build(signer));
    }
}

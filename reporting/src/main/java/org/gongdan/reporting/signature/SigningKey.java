package org.gongdan.reporting.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * The key reports are signed with, and the certificates that say whose it is, its own first.
 *
 * @param chain at least one
 */
public record SigningKey(PrivateKey secret, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.of(certificate().getPublicKey());
    }

    /** SHA-256 of the certificate in lower-case hex, by which it is named in records and compared by people. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(certificate().getEncoded()));
        } catch (CertificateEncodingException unreadable) {
            throw new IllegalStateException("the certificate cannot be encoded", unreadable);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Names the certificate only: a record's own would show the key to every log. */
    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
    }
}

package org.gongdan.reporting.signature;

import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * By what a report is signed. RSA and ECDSA are understood by every reader of PDF; SM2 with SM3 (GB/T 32918, GB/T 32905)
 * by few, and for sites that must use it.
 */
public enum SignatureAlgorithm {
    RSA("SHA256withRSA"),
    ECDSA("SHA256withECDSA"),
    SM2("SM3withSM2");

    private final String jcaName;

    SignatureAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    String jcaName() {
        return jcaName;
    }

    AlgorithmIdentifier digest() {
        return new AlgorithmIdentifier(this == SM2 ? GMObjectIdentifiers.sm3 : NISTObjectIdentifiers.id_sha256);
    }

    /** @throws IllegalArgumentException for a key of any other kind */
    static SignatureAlgorithm of(PublicKey key) {
        var described = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
        ASN1Encodable curve = described.getParameters();
        return switch (key.getAlgorithm()) {
            case "RSA" -> RSA;
            case "EC", "ECDSA" -> GMObjectIdentifiers.sm2p256v1.equals(curve) ? SM2 : ECDSA;
            default -> throw new IllegalArgumentException("no report can be signed by a key of " + key.getAlgorithm());
        };
    }
}

package org.gongdan.reporting.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Lets an authority outside say when a signature was there at the latest (RFC 3161), which makes level B-B the level
 * B-T. Only the hash of the signature leaves the house. One that does not answer lets the report fail rather than be
 * less than the operator asked for.
 */
public final class TimestampAuthority {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NONCE_BITS = 64;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public TimestampAuthority(URI address) {
        this.address = address;
    }

    CMSSignedData stamp(CMSSignedData signed) throws IOException {
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var token = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(tokenFor(signer.getSignature()))));
        var stamped = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(token));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(stamped));
    }

    private byte[] tokenFor(byte[] signature) throws IOException {
        try {
            var asks = new TimeStampRequestGenerator();
            asks.setCertReq(true);
            var request = asks.generate(
                    TSPAlgorithms.SHA256,
                    MessageDigest.getInstance("SHA-256").digest(signature),
                    new BigInteger(NONCE_BITS, new SecureRandom()));
            var response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IOException(address + " gives no time stamp: " + response.getStatusString());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException | GeneralSecurityException refused) {
            throw new IOException(address + " gives no time stamp that fits", refused);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        try {
            var response = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(BodyPublishers.ofByteArray(request))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(address + " answers " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("nobody waits for the time stamp any more", stopped);
        }
    }
}

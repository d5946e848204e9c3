package org.gongdan.reporting.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Makes the CMS of a PAdES baseline signature (ETSI EN 319 142-1, level B-B): it binds the signer's certificate, and
 * leaves the time to the document, where PAdES wants it.
 */
final class DetachedSignature {

    private final SigningKey key;

    DetachedSignature(SigningKey key) {
        this.key = key;
    }

    /** Reads the content once and keeps nothing of it, so that a document of any length fits in memory. */
    CMSSignedData over(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer());
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Streamed(content), false);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException failed) {
            throw new IOException("the report could not be signed by " + key, failed);
        }
    }

    private SignerInfoGenerator signer() throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder(key.algorithm().jcaName())
                .setProvider(SigningKeys.PROVIDER)
                .build(key.secret());
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(SigningKeys.PROVIDER)
                .build();
        var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(signingCertificate()));
        return new JcaSignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(
                        parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime))
                .build(signer, key.certificate());
    }

    private Attribute signingCertificate() throws GeneralSecurityException {
        var digest = key.algorithm().digest();
        var hash = MessageDigest.getInstance(digest.getAlgorithm().getId(), SigningKeys.PROVIDER)
                .digest(key.certificate().getEncoded());
        return new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest, hash))));
    }

    /** Content that flows by. */
    private record Streamed(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public Object getContent() {
            return content;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }
    }
}

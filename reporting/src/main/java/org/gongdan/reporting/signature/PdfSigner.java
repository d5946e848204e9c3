package org.gongdan.reporting.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;

/**
 * Certifies a PDF: it appends a PAdES signature that allows no change at all after it. What was there before stays byte
 * for byte, so that PDF/A stays PDF/A.
 */
public final class PdfSigner {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    /** Room for the certificates and, in a time stamp, those of its authority; the rest is filled with zeros. */
    private static final int ROOM_BYTES = 16_384;

    private static final int ROOM_WITH_TIMESTAMP_BYTES = 32_768;

    private static final int NO_CHANGES = 1;

    private final SigningKey key;
    private final @Nullable TimestampAuthority authority;

    /** @param authority makes level B-T; B-B when null */
    public PdfSigner(SigningKey key, @Nullable TimestampAuthority authority) {
        this.key = key;
        this.authority = authority;
    }

    public SigningKey key() {
        return key;
    }

    /**
     * @param reason why it is signed, shown by readers
     * @throws IOException also when no time stamp could be had
     */
    public void sign(Path unsigned, OutputStream signed, String reason, Instant at) throws IOException {
        try (var file = new RandomAccessReadBufferedFile(unsigned);
                var document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache());
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(authority == null ? ROOM_BYTES : ROOM_WITH_TIMESTAMP_BYTES);
            var signature = signature(reason, at);
            certify(document, signature);
            document.addSignature(signature, this::cms, options);
            document.saveIncremental(signed);
        }
    }

    private PDSignature signature(String reason, Instant at) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setReason(reason);
        signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, CHINA)));
        return signature;
    }

    /** As PDF/A-2 wants it: the reference to the signature names no digest of its own. */
    private static void certify(PDDocument document, PDSignature signature) {
        var permissions = new COSDictionary();
        permissions.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        permissions.setInt(COSName.P, NO_CHANGES);
        permissions.setName(COSName.V, "1.2");
        permissions.setDirect(true);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), DOC_MDP);
        reference.setItem(COSName.getPDFName("TransformParams"), permissions);
        reference.setDirect(true);
        var references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        var allowed = new COSDictionary();
        allowed.setItem(DOC_MDP, signature);
        allowed.setDirect(true);
        var catalogue = document.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.getPDFName("Perms"), allowed);
        catalogue.setNeedToBeUpdated(true);
    }

    private byte[] cms(InputStream content) throws IOException {
        var signed = new DetachedSignature(key).over(content);
        return (authority == null ? signed : authority.stamp(signed)).getEncoded();
    }
}

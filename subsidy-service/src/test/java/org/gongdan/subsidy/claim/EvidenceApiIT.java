package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongdan.config.file.HashedFiles;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class EvidenceApiIT extends ClaimServiceTest {

    @Value("${gongdan.data}")
    private Path data;

    @Autowired
    private EvidenceStore store;

    @Test
    void keepsAndReturnsAFileAsADownload() {
        var content = pdf("one");
        var kept = upload("C:\\发票\"1\".pdf", content, preparer);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.body().path("mediaType").asString()).isEqualTo("application/pdf");

        var read = get(kept.header("Location"), signatory);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.raw().body()).isEqualTo(content);
        assertThat(read.header("Content-Disposition")).startsWith("attachment;");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void keepsBothOwnersOfOneContent() {
        var content = pdf("shared");
        var own = upload("a.pdf", content, preparer);
        refused(get(own.header("Location"), foreign), 404, "not-found");
        var theirs = upload("b.pdf", content, foreign);

        assertThat(theirs.header("Location")).isEqualTo(own.header("Location"));
        var sha256 = own.body().path("sha256").asString();
        assertThat(store.holds(sha256, uscc)).isTrue();
        assertThat(store.holds(sha256, "IT00000000FOREIGN0")).isTrue();
        assertThat(get(own.header("Location"), foreign).header("Content-Disposition"))
                .contains("b.pdf");
        assertThat(get(own.header("Location"), as(Role.AUDITOR)).status()).isEqualTo(200);
    }

    @Test
    void tellsTypesByContentAndNotByName() throws IOException {
        assertThat(typeOf("x.txt", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .isEqualTo("image/jpeg");
        assertThat(typeOf("x", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .isEqualTo("image/png");
        assertThat(typeOf("x", "\uFEFF<?xml version=\"1.0\"?><EInvoice/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/xml");
        assertThat(typeOf("x.zip", zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo("application/ofd");
        assertThat(typeOf("x.zip", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void refusesOtherTypesWhateverTheirNames() throws IOException {
        for (var content : List.of(
                "MZ program".getBytes(StandardCharsets.UTF_8),
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                zip("word/document.xml"),
                "PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8))) {
            refused(upload("invoice.pdf", content, preparer), 422, "evidence-type-not-allowed");
        }
        refused(upload("invoice.pdf", new byte[0], preparer), 422, "evidence-empty");
    }

    @Test
    void isHandedInByEnterprisesOnly() {
        refused(upload("a.pdf", pdf("x"), officer), 403, "not-allowed");
        refused(upload("a.pdf", pdf("x"), as(Role.ENTERPRISE_VIEWER, uscc)), 403, "not-allowed");
    }

    @Test
    void answersThatAbsentEvidenceIsNotFound() {
        refused(get("/api/evidence/" + "0".repeat(64), officer), 404, "not-found");
        refused(get("/api/evidence/nonsense", officer), 404, "not-found");
    }

    @Test
    void neverShowsWhatWasAlteredOnTheDisk() throws IOException {
        var content = pdf("altered");
        var kept = upload("a.pdf", content, preparer);
        var sha256 = kept.body().path("sha256").asString();
        var file = new HashedFiles(data.resolve("evidence")).pathOf(sha256);
        Files.writeString(file, "%PDF-1.7 something else");

        assertThat(get(kept.header("Location"), preparer).status()).isEqualTo(500);

        upload("a.pdf", content, preparer);
        assertThat(get(kept.header("Location"), preparer).raw().body()).isEqualTo(content);
    }

    private String typeOf(String name, byte[] content) {
        var kept = upload(name, content, preparer);
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        return kept.body().path("mediaType").asString();
    }

    private byte[] pdf(String text) {
        return ("%PDF-1.7 " + run + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

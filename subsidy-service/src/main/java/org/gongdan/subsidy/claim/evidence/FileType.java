package org.gongdan.subsidy.claim.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** The kinds of files that are taken as evidence, told by what is in them and never by their names. */
enum FileType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    XML("application/xml"),
    OFD("application/ofd"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** An archive that hides its names behind more entries or bytes than these is no invoice. */
    private static final int MOST_ENTRIES = 2_000;

    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> of(byte[] content) {
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(PDF);
        }
        if (startsWith(content, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, ZIP_START)) {
            return archive(content);
        }
        return looksLikeXml(content) ? Optional.of(XML) : Optional.empty();
    }

    private static boolean looksLikeXml(byte[] content) {
        var start = startsWith(content, UTF8_MARK) ? UTF8_MARK.length : 0;
        var head = new String(content, start, Math.min(5, content.length - start), StandardCharsets.US_ASCII);
        return head.equals("<?xml");
    }

    /** Both kinds are zip archives that name their root document at a fixed place. */
    private static Optional<FileType> archive(byte[] content) {
        var names = entriesOf(content);
        if (names.contains("OFD.xml")) {
            return Optional.of(OFD);
        }
        return names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")
                ? Optional.of(XLSX)
                : Optional.empty();
    }

    private static Set<String> entriesOf(byte[] content) {
        var names = new HashSet<String>();
        var buffer = new byte[8192];
        var bytes = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        return Set.of();
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    return Set.of();
                }
            }
            return names;
        } catch (IOException | IllegalArgumentException noArchive) {
            return Set.of();
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}

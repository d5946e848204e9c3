package org.gongdan.subsidy.pack.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.pack.check.Fault.Found;
import org.gongdan.subsidy.pack.check.Fault.Reason;
import org.jspecify.annotations.Nullable;

/** The files of a ZIP that are stored as they are; one that is compressed is none of ours. */
final class PackZip implements AutoCloseable {

    /** No text of a pack is greater; only evidence and reports are, and those are read piece by piece. */
    private static final long LARGEST_TEXT = 256L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private PackZip(ZipFile zip) {
        this.zip = zip;
    }

    static PackZip open(Path file) throws IOException, Found {
        var name = file.getFileName().toString();
        try {
            var opened = new PackZip(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
            for (var all = opened.zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (entry.getMethod() != ZipEntry.STORED) {
                    throw new Found(Reason.UNREADABLE, entry.getName());
                }
                if (opened.entries.put(entry.getName(), entry) != null) {
                    throw new Found(Reason.ADDED, entry.getName());
                }
            }
            return opened;
        } catch (ZipException noZip) {
            throw new Found(new Fault(org.gongdan.subsidy.pack.seal.PartKind.FILE, Reason.UNREADABLE, name));
        }
    }

    Set<String> paths() {
        return entries.keySet();
    }

    /** @return null when there is none */
    @Nullable
    Long size(String path) {
        var entry = entries.get(path);
        return entry == null ? null : entry.getSize();
    }

    byte[] read(String path) throws IOException, Found {
        try (var in = stream(path)) {
            return in.readNBytes((int) Math.min(LARGEST_TEXT, Integer.MAX_VALUE));
        }
    }

    String text(String path) throws IOException, Found {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    /** @return in lower-case hex */
    String sha256(String path) throws IOException, Found {
        try (var in = new DigestInputStream(stream(path), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(in.getMessageDigest());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private InputStream stream(String path) throws IOException, Found {
        var entry = entries.get(path);
        if (entry == null) {
            throw new Found(Reason.MISSING, path);
        }
        return zip.getInputStream(entry);
    }
}

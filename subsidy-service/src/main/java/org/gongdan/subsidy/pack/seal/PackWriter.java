package org.gongdan.subsidy.pack.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.pack.seal.Manifest.Part;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pack, file after file, without keeping more of them in memory than one. Files are stored and not compressed,
 * because what a compressor makes of the same bytes differs from one version of it to the next.
 */
public final class PackWriter implements AutoCloseable {

    /** The first moment a ZIP can tell, so that the same content has the same bytes whenever it is packed. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    /** @param out is left open; who opened it may want to bring it to the disk first */
    public PackWriter(OutputStream out) {
        this.zip = new ZipOutputStream(new LeftOpen(out), StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    public void add(String path, byte[] content) throws IOException {
        add(path, content, null);
    }

    public void add(String path, String content) throws IOException {
        add(path, content.getBytes(StandardCharsets.UTF_8), null);
    }

    /** @param title how people call it, when its path does not say */
    public void add(String path, byte[] content, @Nullable String title) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        open(path, content.length, crc.getValue());
        zip.write(content);
        zip.closeEntry();
        parts.add(new Part(path, PartKind.of(path), content.length, Sha256.hex(content), title));
    }

    /** For files that may be greater than the memory. */
    public void add(String path, Path file, @Nullable String title) throws IOException {
        var crc = new CRC32();
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(new CheckedInputStream(Files.newInputStream(file), crc), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        var size = Files.size(file);
        open(path, size, crc.getValue());
        Files.copy(file, zip);
        zip.closeEntry();
        parts.add(new Part(path, PartKind.of(path), size, Sha256.hex(digest), title));
    }

    /** How many files there are so far. */
    public int size() {
        return parts.size();
    }

    /**
     * Adds the manifest and its signature; nothing can be added after them.
     *
     * @param about told the files, answers with the manifest that names them
     */
    public void seal(Function<List<Part>, Manifest> about, NoteSigner signer) throws IOException {
        var json = about.apply(List.copyOf(parts)).json();
        add(Manifest.PATH, json);
        var text = Manifest.sealed(signer.key().name(), json);
        // a log's key does not say when
        var seal = new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
        add(Manifest.SEAL_PATH, seal.encoded());
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void open(String path, long size, long crc) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NEVER);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }
}

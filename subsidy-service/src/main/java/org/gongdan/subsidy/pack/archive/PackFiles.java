package org.gongdan.subsidy.pack.archive;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.Optional;
import org.gongdan.config.file.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files under {@code packs/<sha256>}; each appears under its name only when all of it is on the disk. */
@Component
public class PackFiles {

    private final Path folder;

    PackFiles(@Value("${gongdan.data:.data}") Path data) {
        this.folder = data.resolve("packs");
    }

    /** Writes the bytes of a pack. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Bytes that are kept. */
    public record Stored(String sha256, long size) {}

    public Stored store(Content content) {
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, ".pack-", ".part");
            try {
                var sha256 = write(temporary, content);
                var size = Files.size(temporary);
                Files.move(
                        temporary,
                        folder.resolve(sha256),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
                return new Stored(sha256, size);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException diskFullOrGone) {
            throw new UncheckedIOException(diskFullOrGone);
        }
    }

    /** Empty when it is gone, or not, to the byte, what was stored under this name. */
    Optional<Path> intact(String sha256) {
        var file = folder.resolve(sha256);
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Sha256.hex(digest).equals(sha256) ? Optional.of(file) : Optional.empty();
    }

    /** Removes a file for good; one that is gone already is no matter. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(folder.resolve(sha256));
        } catch (IOException notRemovable) {
            throw new UncheckedIOException(notRemovable);
        }
    }

    private static String write(Path file, Content content) throws IOException {
        var digest = Sha256.digest();
        try (var plain = new FileOutputStream(file.toFile());
                var out = new DigestOutputStream(new BufferedOutputStream(plain), digest)) {
            content.writeTo(out);
            out.flush();
            plain.getFD().sync();
        }
        return Sha256.hex(digest);
    }
}

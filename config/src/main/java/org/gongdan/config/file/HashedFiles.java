package org.gongdan.config.file;

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
import java.util.regex.Pattern;

/**
 * A folder whose files are named by the SHA-256 of their content: {@code ab/cd/abcd…}. A file appears under its name only when all of it is on
 * the disk, and can be checked against its name, so that nobody is handed what was altered.
 */
public final class HashedFiles {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param folder made with the first file */
    public HashedFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A file that is kept.
     *
     * @param sha256 64 hexadecimal digits, its name
     * @param size in bytes
     */
    public record Stored(String sha256, long size) {}

    private static boolean isName(String sha256) {
        return NAME.matcher(sha256).matches();
    }

    public Path folder() {
        return folder;
    }

    /**
     * Keeps what the content writes; a file that is there already is replaced by the same bytes.
     *
     * @throws UncheckedIOException when the disk is full or gone; nothing appears under the name then
     */
    public Stored store(Content content) {
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, ".new-", ".part");
            try {
                var sha256 = write(temporary, content);
                var size = Files.size(temporary);
                var place = Files.createDirectories(pathOf(sha256).resolveSibling(""));
                Files.move(
                        temporary,
                        place.resolve(sha256),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                syncFolder(place);
                return new Stored(sha256, size);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException diskFullOrGone) {
            throw new UncheckedIOException(diskFullOrGone);
        }
    }

    /** @throws IllegalArgumentException when the text is no name, which keeps paths inside the folder */
    public Path pathOf(String sha256) {
        if (!isName(sha256)) {
            throw new IllegalArgumentException("not the name of a kept file: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** @return the hash the bytes have now, which is another than the name when they were altered; empty when gone */
    public Optional<String> hashNow(String sha256) {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(pathOf(sha256)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.of(Sha256.hex(digest));
    }

    /** Removes a file for good; one that is gone already is no matter. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(pathOf(sha256));
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

    /** Without it the name of the file could be lost in a power cut, though its content is not. */
    private static void syncFolder(Path place) throws IOException {
        try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package org.gongdan.subsidy.claim.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongdan.config.file.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files under {@code evidence/ab/cd/<sha256>}. A file appears under its name only when all of it is on the disk, and is
 * checked against its name each time it is read, so that nobody is shown what was altered.
 */
@Component
class EvidenceFiles {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    EvidenceFiles(@Value("${gongdan.data:.data}") Path data) {
        this.root = data.resolve("evidence");
    }

    static boolean isName(String sha256) {
        return SHA256.matcher(sha256).matches();
    }

    /** @return the SHA-256 of the content, under which it can be read from now on */
    String write(byte[] content) {
        var sha256 = Sha256.hex(content);
        try {
            var target = pathOf(sha256);
            if (!isIntact(target, sha256)) {
                var folder = Files.createDirectories(target.toAbsolutePath().getParent());
                var temporary = Files.createTempFile(folder, "upload-", ".part");
                try {
                    writeThrough(temporary, content);
                    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(temporary);
                }
                syncFolder(folder);
            }
            return sha256;
        } catch (IOException diskFullOrGone) {
            throw new UncheckedIOException(diskFullOrGone);
        }
    }

    /** Empty when there is no such file. */
    Optional<byte[]> read(String sha256) {
        try {
            var content = Files.readAllBytes(pathOf(sha256));
            if (!Sha256.hex(content).equals(sha256)) {
                throw new IllegalStateException("evidence " + sha256 + " was altered on the disk");
            }
            return Optional.of(content);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path pathOf(String sha256) {
        if (!isName(sha256)) {
            throw new IllegalArgumentException("not the name of evidence: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static boolean isIntact(Path file, String sha256) throws IOException {
        return Files.exists(file) && Sha256.hex(Files.readAllBytes(file)).equals(sha256);
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Without it the name of the file could be lost in a power cut, though its content is not. */
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

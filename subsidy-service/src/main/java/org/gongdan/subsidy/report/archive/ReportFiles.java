package org.gongdan.subsidy.report.archive;

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
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.report.ReportFileAltered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files under {@code reports/<sha256>}. A file appears under its name only when all of it is on the disk, and is
 * checked against its name before it is handed out.
 */
@Component
public class ReportFiles {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    ReportFiles(@Value("${gongdan.data:.data}") Path data) {
        this.folder = data.resolve("reports");
    }

    /** Writes the bytes of a report. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Bytes that are kept. */
    public record Stored(String sha256, long size) {}

    /** Also where long reports are kept while they are drawn. */
    public Path folder() {
        return folder;
    }

    public Stored store(Content content) {
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, ".report-", ".part");
            try {
                var sha256 = write(temporary, content);
                var size = Files.size(temporary);
                Files.move(
                        temporary,
                        folder.resolve(sha256),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                syncFolder();
                return new Stored(sha256, size);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException diskFullOrGone) {
            throw new UncheckedIOException(diskFullOrGone);
        }
    }

    /** Removes a file for good; one that is gone already is no matter. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(folder.resolve(named(sha256)));
        } catch (IOException notRemovable) {
            throw new UncheckedIOException(notRemovable);
        }
    }

    /** @throws ReportFileAltered when it is not, to the byte, what was stored under this name */
    public Path intact(String sha256) {
        var file = folder.resolve(named(sha256));
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException absent) {
            throw new ReportFileAltered(sha256, "gone");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new ReportFileAltered(sha256, "now " + found);
        }
        return file;
    }

    private static String named(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the name of a report file: " + sha256);
        }
        return sha256;
    }

    private static String write(Path file, Content content) throws IOException {
        var digest = Sha256.digest();
        try (var plain = new FileOutputStream(file.toFile());
                var out = new DigestOutputStream(new BufferedOutputStream(plain), digest)) {
            content.writeTo(out);
            out.flush();
            plain.getFD().sync();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Without it the name of the file could be lost in a power cut, though its content is not. */
    private void syncFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package org.gongdan.config.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, which come as an archive on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The name of the archive for this operating system and processor. */
    static String archive() {
        var arch = System.getProperty("os.arch");
        var processor = arch.equals("aarch64") ? "arm_64" : "x86_64";
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
            return "postgres-darwin-" + processor + ".txz";
        }
        var suffix = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-linux-" + processor + suffix + ".txz";
    }

    static void unpack(Path folder) {
        try (var archive = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
            if (archive == null) {
                throw new StackFailure("no-postgres", archive());
            }
            unpack(archive, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL", e);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("archive entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}

package org.gongdan.reporting.signature;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that hold secrets: readable to their owner only, whole or not at all. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** Keeps the file that is there, if another process was faster. */
    static void writeOnce(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var written = Files.createTempFile(folder, ".key-", "", ownerOnly);
        Files.write(written, content);
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException _) {
            // the other was faster
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(written);
    }
}

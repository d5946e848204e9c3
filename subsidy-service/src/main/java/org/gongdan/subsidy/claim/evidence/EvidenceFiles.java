package org.gongdan.subsidy.claim.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongdan.config.file.HashedFiles;
import org.gongdan.config.file.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Evidence under {@code evidence}, checked against its name each time it is read. */
@Component
class EvidenceFiles {

    private final HashedFiles files;

    EvidenceFiles(@Value("${gongdan.data:.data}") Path data) {
        this.files = new HashedFiles(data.resolve("evidence"));
    }

    /** @return the SHA-256 of the content, under which it can be read from now on */
    String write(byte[] content) {
        var sha256 = Sha256.hex(content);
        var isKept = files.hashNow(sha256).filter(sha256::equals).isPresent();
        return isKept ? sha256 : files.store(out -> out.write(content)).sha256();
    }

    /** Empty when there is no such file. */
    Optional<byte[]> read(String sha256) {
        try {
            var content = Files.readAllBytes(files.pathOf(sha256));
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
}

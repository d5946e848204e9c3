package org.gongdan.subsidy.pack.archive;

import java.nio.file.Path;
import java.util.Optional;
import org.gongdan.config.file.HashedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Packs under {@code packs}, each checked against its name before it is handed out. */
@Component
public class PackFiles {

    private final HashedFiles files;

    PackFiles(@Value("${gongdan.data:.data}") Path data) {
        this.files = new HashedFiles(data.resolve("packs"));
    }

    public HashedFiles.Stored store(HashedFiles.Content content) {
        return files.store(content);
    }

    /** Empty when it is gone, or not, to the byte, what was stored under this name. */
    Optional<Path> intact(String sha256) {
        return files.hashNow(sha256).filter(sha256::equals).map(files::pathOf);
    }

    /** Removes a file for good; one that is gone already is no matter. */
    public void remove(String sha256) {
        files.remove(sha256);
    }
}

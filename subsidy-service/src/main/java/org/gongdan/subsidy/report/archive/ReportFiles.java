package org.gongdan.subsidy.report.archive;

import java.nio.file.Path;
import org.gongdan.config.file.HashedFiles;
import org.gongdan.subsidy.report.ReportFileAltered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reports under {@code reports}, each checked against its name before it is handed out. */
@Component
public class ReportFiles {

    private final HashedFiles files;

    ReportFiles(@Value("${gongdan.data:.data}") Path data) {
        this.files = new HashedFiles(data.resolve("reports"));
    }

    /** Also where long reports are kept while they are drawn. */
    public Path folder() {
        return files.folder();
    }

    public HashedFiles.Stored store(HashedFiles.Content content) {
        return files.store(content);
    }

    /** Removes a file for good; one that is gone already is no matter. */
    public void remove(String sha256) {
        files.remove(sha256);
    }

    /** @throws ReportFileAltered when it is not, to the byte, what was stored under this name */
    public Path intact(String sha256) {
        var found = files.hashNow(sha256).orElseThrow(() -> new ReportFileAltered(sha256, "gone"));
        if (!found.equals(sha256)) {
            throw new ReportFileAltered(sha256, "now " + found);
        }
        return files.pathOf(sha256);
    }
}

package org.gongdan.subsidy.report;

import java.nio.file.Path;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;

/** Hands out the bytes of reports: checked against the recorded hash first, and recorded as downloaded. */
public interface ReportDownloads {

    /**
     * @throws CommandRefused when the caller is no auditor, or the report is absent or not ready
     * @throws ReportFileAltered when the bytes on the disk are not those that were generated
     */
    Download download(ReportId report, Caller caller);

    /** A checked file and how to offer it. */
    record Download(Path file, String fileName, String mediaType, long size, String sha256) {}
}

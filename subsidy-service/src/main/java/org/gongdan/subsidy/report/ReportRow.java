package org.gongdan.subsidy.report;

import java.time.Instant;
import java.time.LocalDate;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A requested report as it is shown.
 *
 * @param fileName the name under which it is downloaded
 * @param sha256 of its bytes, once they are generated
 * @param position the event up to which its data is complete
 * @param failure why it could not be generated, if it could not
 * @param keepUntil the last day on which it is kept
 * @param signedBy the SHA-256 of the certificate it is signed with
 * @param progress while it is requested and not there yet
 * @param version sequence number of the last event behind it
 */
public record ReportRow(
        ReportId reportId,
        ReportKind kind,
        ReportParameters parameters,
        ReportFormat format,
        ReportLanguage language,
        Status status,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable Instant generatedAt,
        String fileName,
        @Nullable String sha256,
        @Nullable Long size,
        @Nullable Long position,
        @Nullable String failure,
        int downloads,
        @Nullable Instant lastDownloadedAt,
        @Nullable LocalDate keepUntil,
        @Nullable String signedBy,
        @Nullable ReportProgress progress,
        long version) {

    /** Where a report stands. */
    public enum Status {
        REQUESTED,
        GENERATED,
        FAILED,
        CANCELLED,
        /** Its time is over and its file gone. */
        EXPIRED
    }
}

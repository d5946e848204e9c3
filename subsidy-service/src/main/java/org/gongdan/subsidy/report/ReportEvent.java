package org.gongdan.subsidy.report;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.jspecify.annotations.Nullable;

/** What has happened to a report; stored for ever, so records here are only ever added to. */
public sealed interface ReportEvent {

    ReportId reportId();

    @Revision("1")
    record ReportRequested(
            ReportId reportId,
            ReportKind kind,
            ReportParameters parameters,
            ReportFormat format,
            ReportLanguage language,
            String requestedBy,
            Instant requestedAt)
            implements ReportEvent {}

    /**
     * @param sha256 of the bytes, which are kept under it
     * @param position the event up to which the data of the report is complete
     * @param keepUntil the last day on which it is kept; what is promised here, no later policy shortens
     * @param signedBy the SHA-256 of the certificate of its signature; null where the format has none
     */
    @Revision("1")
    record ReportGenerated(
            ReportId reportId,
            String sha256,
            long size,
            ReportFormat format,
            ReportLanguage language,
            long position,
            Instant generatedAt,
            LocalDate keepUntil,
            @Nullable String signedBy)
            implements ReportEvent {}

    @Revision("1")
    record ReportFailed(ReportId reportId, String reason, Instant failedAt) implements ReportEvent {}

    /** Nobody waits for it any more; what is drawn of it is thrown away. */
    @Revision("1")
    record ReportCancelled(ReportId reportId, String cancelledBy, Instant cancelledAt) implements ReportEvent {}

    /** What had failed or was cancelled is to be generated after all. */
    @Revision("1")
    record ReportRestarted(ReportId reportId, String restartedBy, Instant restartedAt) implements ReportEvent {}

    @Revision("1")
    record ReportDownloaded(ReportId reportId, String sha256, String downloadedBy, Instant downloadedAt)
            implements ReportEvent {}

    /** The time for which it was to be kept is over: the file is removed, the record of it stays. */
    @Revision("1")
    record ReportExpired(ReportId reportId, String sha256, Instant expiredAt) implements ReportEvent {}
}

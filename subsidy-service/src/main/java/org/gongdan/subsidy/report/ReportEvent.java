package org.gongdan.subsidy.report;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;

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
     */
    @Revision("1")
    record ReportGenerated(
            ReportId reportId,
            String sha256,
            long size,
            ReportFormat format,
            ReportLanguage language,
            long position,
            Instant generatedAt)
            implements ReportEvent {}

    @Revision("1")
    record ReportFailed(ReportId reportId, String reason, Instant failedAt) implements ReportEvent {}

    @Revision("1")
    record ReportDownloaded(ReportId reportId, String sha256, String downloadedBy, Instant downloadedAt)
            implements ReportEvent {}
}

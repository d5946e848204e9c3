package org.gongdan.subsidy.report;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.shared.AllowedFor;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a report. A repeated command changes nothing, except that each download counts. */
public sealed interface ReportCommand {

    @TargetAggregateIdentifier
    ReportId reportId();

    @AllowedFor(Role.AUDITOR)
    record RequestReport(
            ReportId reportId,
            ReportKind kind,
            ReportParameters parameters,
            ReportFormat format,
            ReportLanguage language)
            implements ReportCommand {}

    /**
     * @param position the event up to which the data of the report is complete
     * @param signedBy the SHA-256 of the certificate of its signature; null where there is none
     */
    @AllowedFor(
            value = {},
            system = true)
    record RecordReport(
            ReportId reportId,
            String sha256,
            long size,
            long position,
            @Nullable String signedBy) implements ReportCommand {}

    @AllowedFor(
            value = {},
            system = true)
    record RecordReportFailure(ReportId reportId, String reason) implements ReportCommand {}

    /** Stops what is being generated or waits for it. */
    @AllowedFor(Role.AUDITOR)
    record CancelReport(ReportId reportId) implements ReportCommand {}

    /** Generates anew what failed or was cancelled. */
    @AllowedFor(Role.AUDITOR)
    record RestartReport(ReportId reportId) implements ReportCommand {}

    /** Ends the keeping of a report whose time is over. */
    @AllowedFor(
            value = {},
            system = true)
    record ExpireReport(ReportId reportId) implements ReportCommand {}

    /** @param sha256 of the bytes that are handed out */
    @AllowedFor(Role.AUDITOR)
    record DownloadReport(ReportId reportId, String sha256) implements ReportCommand {}
}

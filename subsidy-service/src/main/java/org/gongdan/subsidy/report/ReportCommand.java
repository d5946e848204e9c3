package org.gongdan.subsidy.report;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.shared.AllowedFor;

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

    /** @param position the event up to which the data of the report is complete */
    @AllowedFor(
            value = {},
            system = true)
    record RecordReport(ReportId reportId, String sha256, long size, long position) implements ReportCommand {}

    @AllowedFor(
            value = {},
            system = true)
    record RecordReportFailure(ReportId reportId, String reason) implements ReportCommand {}

    /** @param sha256 of the bytes that are handed out */
    @AllowedFor(Role.AUDITOR)
    record DownloadReport(ReportId reportId, String sha256) implements ReportCommand {}
}

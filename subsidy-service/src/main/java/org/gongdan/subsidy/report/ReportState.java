package org.gongdan.subsidy.report;

import java.time.LocalDate;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.report.ReportEvent.ReportCancelled;
import org.gongdan.subsidy.report.ReportEvent.ReportDownloaded;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportEvent.ReportRestarted;

/** Where a report stands: one record per status, each holding only what later decisions need. */
sealed interface ReportState {

    record Unknown() implements ReportState {}

    record Requested(Wish wish) implements ReportState {}

    record Ready(Wish wish, String sha256, LocalDate keepUntil) implements ReportState {}

    record Failed(Wish wish) implements ReportState {}

    record Cancelled(Wish wish) implements ReportState {}

    record Expired(Wish wish) implements ReportState {}

    /** What was asked for, and by whom. */
    record Wish(
            ReportKind kind,
            ReportParameters parameters,
            ReportFormat format,
            ReportLanguage language,
            String requestedBy) {}

    default ReportState after(ReportEvent event) {
        return switch (event) {
            case ReportRequested(var _, var kind, var parameters, var format, var language, var requestedBy, var _) ->
                new Requested(new Wish(kind, parameters, format, language, requestedBy));
            case ReportGenerated generated -> new Ready(wish(), generated.sha256(), generated.keepUntil());
            case ReportFailed _ -> new Failed(wish());
            case ReportCancelled _ -> new Cancelled(wish());
            case ReportRestarted _ -> new Requested(wish());
            case ReportDownloaded _ -> this;
            case ReportExpired _ -> new Expired(wish());
        };
    }

    default Wish wish() {
        throw new IllegalStateException("nothing was requested yet");
    }
}

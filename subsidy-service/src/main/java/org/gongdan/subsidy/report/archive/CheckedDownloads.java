package org.gongdan.subsidy.report.archive;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportCommand.DownloadReport;
import org.gongdan.subsidy.report.ReportDownloads;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportRefusal;
import org.gongdan.subsidy.report.ReportRow.Status;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Component;

/** Checks, records, and only then hands out. */
@Component
class CheckedDownloads implements ReportDownloads {

    private final ReportCatalogue catalogue;
    private final ReportFiles files;
    private final Commands commands;

    CheckedDownloads(ReportCatalogue catalogue, ReportFiles files, Commands commands) {
        this.catalogue = catalogue;
        this.files = files;
        this.commands = commands;
    }

    @Override
    public Download download(ReportId report, Caller caller) {
        var row = catalogue.find(report, caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        var sha256 = row.sha256();
        var size = row.size();
        if (sha256 == null || size == null) {
            throw new CommandRefused(absence(row.status()));
        }
        if (row.status() == Status.EXPIRED) {
            throw new CommandRefused(ReportRefusal.REPORT_EXPIRED);
        }
        var file = files.intact(sha256);
        commands.send(new DownloadReport(report, sha256), caller);
        return new Download(file, row.fileName(), row.format().mediaType(), size, sha256);
    }

    private static ReportRefusal absence(Status status) {
        return switch (status) {
            case FAILED -> ReportRefusal.REPORT_NOT_GENERATED;
            case CANCELLED -> ReportRefusal.REPORT_CANCELLED;
            case EXPIRED -> ReportRefusal.REPORT_EXPIRED;
            case REQUESTED, GENERATED -> ReportRefusal.REPORT_NOT_READY;
        };
    }
}

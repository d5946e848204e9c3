package org.gongdan.subsidy.report.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.archive.ReportFiles;
import org.springframework.stereotype.Component;

/**
 * Removes the file of a report whose time is over. No other report can have the same bytes, because each file names its
 * own report. Done twice, the second finds nothing.
 */
@Component
@ProcessingGroup("report-removal")
@DisallowReplay
class WhenReportExpiredThenRemoveFile {

    private final ReportFiles files;

    WhenReportExpiredThenRemoveFile(ReportFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(ReportExpired event) {
        files.remove(event.sha256());
    }
}

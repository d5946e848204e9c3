package org.gongdan.subsidy.report;

import static org.gongdan.subsidy.report.ReportExamples.AUDITOR;
import static org.gongdan.subsidy.report.ReportExamples.GENERATED;
import static org.gongdan.subsidy.report.ReportExamples.ID;
import static org.gongdan.subsidy.report.ReportExamples.NOW;
import static org.gongdan.subsidy.report.ReportExamples.REQUESTED;
import static org.gongdan.subsidy.report.ReportExamples.SHA;
import static org.gongdan.subsidy.report.ReportExamples.by;
import static org.gongdan.subsidy.report.ReportExamples.report;

import org.gongdan.subsidy.report.ReportCommand.DownloadReport;
import org.gongdan.subsidy.report.ReportEvent.ReportDownloaded;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.junit.jupiter.api.Test;

class DownloadReportTest {

    private static final DownloadReport DOWNLOAD = new DownloadReport(ID, SHA);
    private static final ReportDownloaded DOWNLOADED = new ReportDownloaded(ID, SHA, AUDITOR.id(), NOW);

    @Test
    void isRecordedWithWhoAndWhich() {
        report().given(REQUESTED, GENERATED).when(DOWNLOAD, by(AUDITOR)).expectEvents(DOWNLOADED);
    }

    @Test
    void countsEachTime() {
        report().given(REQUESTED, GENERATED, DOWNLOADED)
                .when(DOWNLOAD, by(AUDITOR))
                .expectEvents(DOWNLOADED);
    }

    @Test
    void refusesBeforeItIsGenerated() {
        report().given(REQUESTED)
                .when(DOWNLOAD, by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_NOT_READY);
    }

    @Test
    void refusesWhatFailed() {
        report().given(REQUESTED, new ReportFailed(ID, "disk full", NOW))
                .when(DOWNLOAD, by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_NOT_GENERATED);
    }

    @Test
    void refusesOtherBytesThanWereGenerated() {
        report().given(REQUESTED, GENERATED)
                .when(new DownloadReport(ID, "c".repeat(64)), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_DIFFERS);
    }
}

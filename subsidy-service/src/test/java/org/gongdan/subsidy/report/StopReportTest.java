package org.gongdan.subsidy.report;

import static org.gongdan.subsidy.report.ReportExamples.AUDITOR;
import static org.gongdan.subsidy.report.ReportExamples.GENERATED;
import static org.gongdan.subsidy.report.ReportExamples.ID;
import static org.gongdan.subsidy.report.ReportExamples.NOW;
import static org.gongdan.subsidy.report.ReportExamples.REQUEST;
import static org.gongdan.subsidy.report.ReportExamples.REQUESTED;
import static org.gongdan.subsidy.report.ReportExamples.SHA;
import static org.gongdan.subsidy.report.ReportExamples.SIGNED_BY;
import static org.gongdan.subsidy.report.ReportExamples.SYSTEM;
import static org.gongdan.subsidy.report.ReportExamples.by;
import static org.gongdan.subsidy.report.ReportExamples.report;
import static org.gongdan.subsidy.report.ReportExamples.reportAt;

import java.time.Instant;
import org.gongdan.subsidy.report.ReportCommand.CancelReport;
import org.gongdan.subsidy.report.ReportCommand.DownloadReport;
import org.gongdan.subsidy.report.ReportCommand.ExpireReport;
import org.gongdan.subsidy.report.ReportCommand.RecordReport;
import org.gongdan.subsidy.report.ReportCommand.RestartReport;
import org.gongdan.subsidy.report.ReportEvent.ReportCancelled;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.gongdan.subsidy.report.ReportEvent.ReportRestarted;
import org.gongdan.subsidy.shared.CommandRefused;
import org.junit.jupiter.api.Test;

class StopReportTest {

    private static final ReportCancelled CANCELLED = new ReportCancelled(ID, AUDITOR.id(), NOW);
    private static final ReportFailed FAILED = new ReportFailed(ID, "disk full", NOW);
    private static final ReportRestarted RESTARTED = new ReportRestarted(ID, AUDITOR.id(), NOW);
    private static final Instant LAST_DAY = Instant.parse("2036-12-01T12:00:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2036-12-01T16:00:01Z");
    private static final ReportQueue FULL = _ -> {
        throw new CommandRefused(ReportRefusal.REPORT_QUEUE_FULL, 1);
    };

    @Test
    void isCancelledWhileItIsGenerated() {
        report().given(REQUESTED).when(new CancelReport(ID), by(AUDITOR)).expectEvents(CANCELLED);
    }

    @Test
    void isCancelledOnce() {
        report().given(REQUESTED, CANCELLED)
                .when(new CancelReport(ID), by(AUDITOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void cannotBeCancelledOnceItIsThere() {
        report().given(REQUESTED, GENERATED)
                .when(new CancelReport(ID), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_ALREADY_GENERATED);
    }

    @Test
    void takesNoResultOfWhatWasCancelled() {
        report().given(REQUESTED, CANCELLED)
                .when(new RecordReport(ID, SHA, 12, 7, SIGNED_BY), by(SYSTEM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotHandedOutWhenCancelled() {
        report().given(REQUESTED, CANCELLED)
                .when(new DownloadReport(ID, SHA), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_CANCELLED);
    }

    @Test
    void isRestartedAfterAFailure() {
        report().given(REQUESTED, FAILED)
                .when(new RestartReport(ID), by(AUDITOR))
                .expectEvents(RESTARTED);
    }

    @Test
    void isGeneratedAfterARestart() {
        report().given(REQUESTED, CANCELLED, RESTARTED)
                .when(new RecordReport(ID, SHA, 12, 7, SIGNED_BY), by(SYSTEM))
                .expectEvents(GENERATED);
    }

    @Test
    void isNotRestartedOnceItIsThere() {
        report().given(REQUESTED, GENERATED)
                .when(new RestartReport(ID), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_ALREADY_GENERATED);
    }

    @Test
    void findsNoPlaceInAFullQueue() {
        reportAt(NOW, FULL)
                .givenNoPriorActivity()
                .when(REQUEST, by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_QUEUE_FULL);
        reportAt(NOW, FULL)
                .given(REQUESTED, FAILED)
                .when(new RestartReport(ID), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_QUEUE_FULL);
    }

    @Test
    void isKeptToTheLastDayThatWasPromised() {
        reportAt(LAST_DAY, _ -> {})
                .given(REQUESTED, GENERATED)
                .when(new ExpireReport(ID), by(SYSTEM))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_STILL_KEPT);
    }

    @Test
    void expiresOnTheDayAfter() {
        var expired = new ReportExpired(ID, SHA, DAY_AFTER);
        reportAt(DAY_AFTER, _ -> {})
                .given(REQUESTED, GENERATED)
                .when(new ExpireReport(ID), by(SYSTEM))
                .expectEvents(expired);
        reportAt(DAY_AFTER, _ -> {})
                .given(REQUESTED, GENERATED, expired)
                .when(new DownloadReport(ID, SHA), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_EXPIRED);
    }
}

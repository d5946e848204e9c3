package org.gongdan.subsidy.report;

import static org.gongdan.subsidy.report.ReportExamples.GENERATED;
import static org.gongdan.subsidy.report.ReportExamples.ID;
import static org.gongdan.subsidy.report.ReportExamples.NOW;
import static org.gongdan.subsidy.report.ReportExamples.REQUESTED;
import static org.gongdan.subsidy.report.ReportExamples.SHA;
import static org.gongdan.subsidy.report.ReportExamples.SIGNED_BY;
import static org.gongdan.subsidy.report.ReportExamples.SYSTEM;
import static org.gongdan.subsidy.report.ReportExamples.by;
import static org.gongdan.subsidy.report.ReportExamples.report;

import org.gongdan.subsidy.report.ReportCommand.RecordReport;
import org.gongdan.subsidy.report.ReportCommand.RecordReportFailure;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.junit.jupiter.api.Test;

class RecordReportTest {

    @Test
    void recordsHashSizeAndPosition() {
        report().given(REQUESTED)
                .when(new RecordReport(ID, SHA, 12, 7, SIGNED_BY), by(SYSTEM))
                .expectEvents(GENERATED);
    }

    @Test
    void keepsTheFirstResult() {
        report().given(REQUESTED, GENERATED)
                .when(new RecordReport(ID, "b".repeat(64), 13, 8, null), by(SYSTEM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void recordsThatItFailed() {
        report().given(REQUESTED)
                .when(new RecordReportFailure(ID, "disk full"), by(SYSTEM))
                .expectEvents(new ReportFailed(ID, "disk full", NOW));
    }

    @Test
    void cannotFailOnceItIsThere() {
        report().given(REQUESTED, GENERATED)
                .when(new RecordReportFailure(ID, "late"), by(SYSTEM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}

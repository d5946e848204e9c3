package org.gongdan.subsidy.report.automation;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.reporting.Reports;
import org.gongdan.subsidy.report.ReportCommand;
import org.gongdan.subsidy.report.ReportCommand.RecordReport;
import org.gongdan.subsidy.report.ReportCommand.RecordReportFailure;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.archive.ReportFiles;
import org.gongdan.subsidy.report.record.ReportRecords;
import org.gongdan.subsidy.report.record.ReportRecords.Occasion;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gathers, draws and keeps a report, away from the person who waits for it. Delivered twice, the second result is a
 * file that nobody names; a fault of any kind ends in a report that says it failed, so that nobody waits for ever.
 */
@Component
@ProcessingGroup(WhenReportRequestedThenGenerateReport.GROUP)
@DisallowReplay
class WhenReportRequestedThenGenerateReport {

    static final String GROUP = "generate-report";

    private static final Logger LOG = LoggerFactory.getLogger(WhenReportRequestedThenGenerateReport.class);

    private final DataPosition position;
    private final ReportRecords records;
    private final Reports reports;
    private final ReportFiles files;
    private final Commands commands;
    private final Clock clock;

    WhenReportRequestedThenGenerateReport(
            DataPosition position,
            ReportRecords records,
            Reports reports,
            ReportFiles files,
            Commands commands,
            Clock clock) {
        this.position = position;
        this.records = records;
        this.reports = reports;
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(ReportRequested event, @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        commands.send(
                generated(event, actorName == null ? event.requestedBy() : actorName),
                SystemCaller.named(getClass().getSimpleName()));
    }

    private ReportCommand generated(ReportRequested event, String requestedBy) {
        try {
            var reached = position.awaitWithout(GROUP);
            var report = records.gather(event, new Occasion(requestedBy, reached, clock.instant(), null, null));
            var stored = files.store(out -> reports.render(report, event.format(), event.language(), out));
            return new RecordReport(event.reportId(), stored.sha256(), stored.size(), reached);
        } catch (RuntimeException fault) {
            LOG.error("cannot generate {}", event.reportId(), fault);
            return new RecordReportFailure(event.reportId(), fault.getClass().getSimpleName());
        }
    }
}

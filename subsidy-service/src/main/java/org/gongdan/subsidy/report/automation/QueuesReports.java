package org.gongdan.subsidy.report.automation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.report.ReportEvent;
import org.gongdan.subsidy.report.ReportEvent.ReportCancelled;
import org.gongdan.subsidy.report.ReportEvent.ReportDownloaded;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.ReportEvent.ReportFailed;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportEvent.ReportRestarted;
import org.gongdan.subsidy.report.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a requested report into the queue and takes it out when it is done or nobody wants it any more. Told twice of the
 * same event, it changes nothing; a replay puts nothing in, because what was requested then was generated then.
 */
@Component
@ProcessingGroup("report-queue")
@DisallowReplay
class QueuesReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    QueuesReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventHandler
    void on(ReportEvent event) {
        switch (event) {
            case ReportRequested requested -> queue(requested.reportId(), requested.requestedBy());
            case ReportRestarted restarted -> queue(restarted.reportId(), restarted.restartedBy());
            case ReportGenerated _, ReportFailed _, ReportCancelled _ -> remove(event.reportId());
            case ReportDownloaded _, ReportExpired _ -> {}
        }
    }

    private void queue(ReportId report, String requestedBy) {
        jdbc.sql("""
                insert into report_work (id, requested_by, queued_at) values (:id, :by, :at)
                on conflict do nothing""")
                .param("id", report.value())
                .param("by", requestedBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void remove(ReportId report) {
        jdbc.sql("delete from report_work where id = :id")
                .param("id", report.value())
                .update();
    }
}

package org.gongdan.batch.reports;

import java.util.List;
import org.gongdan.batch.slice.BesideTheStep;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportCommand.ExpireReport;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/** Expires each report by itself; said twice, it changes nothing. */
@Component
class ExpiresReports implements ItemWriter<List<ReportId>> {

    private static final Caller JOB = SystemCaller.named(ReportExpiryJobConfiguration.NAME);

    private final BesideTheStep commands;

    ExpiresReports(BesideTheStep commands) {
        this.commands = commands;
    }

    @Override
    public void write(Chunk<? extends List<ReportId>> chunk) {
        chunk.forEach(reports -> reports.forEach(report -> commands.send(new ExpireReport(report), JOB)));
    }
}

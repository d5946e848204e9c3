package org.gongdan.subsidy.report.automation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.reporting.Reports;
import org.gongdan.reporting.signature.PdfSigner;
import org.gongdan.subsidy.report.ReportCommand.RecordReport;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportProgress.Phase;
import org.gongdan.subsidy.report.archive.ReportFiles;
import org.gongdan.subsidy.report.record.ReportRecords;
import org.gongdan.subsidy.report.record.ReportRecords.Occasion;
import org.gongdan.subsidy.transparency.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gathers, draws, signs and keeps one report. What was asked for is read from the stream of the report itself, because
 * lists may be a moment behind or just being built again.
 */
@Component
class GeneratesReports {

    private final EventStore events;
    private final DataPosition position;
    private final EventLog log;
    private final ReportRecords records;
    private final Reports reports;
    private final PdfSigner signer;
    private final ReportFiles files;
    private final PersonalData personal;
    private final Clock clock;
    private final String portal;

    /** @param portal the address under which people reach the portal, printed in each report */
    GeneratesReports(
            EventStore events,
            DataPosition position,
            EventLog log,
            ReportRecords records,
            Reports reports,
            PdfSigner signer,
            ReportFiles files,
            PersonalData personal,
            Clock clock,
            @Value("${gongdan.portal.url:http://localhost:${server.port:8080}}") String portal) {
        this.events = events;
        this.position = position;
        this.log = log;
        this.records = records;
        this.reports = reports;
        this.signer = signer;
        this.files = files;
        this.personal = personal;
        this.clock = clock;
        this.portal = portal;
    }

    /** @throws RuntimeException of any kind, also when the thread is interrupted */
    RecordReport generate(Generation generation) {
        var first = events.readEvents(generation.report().value()).next();
        var wish = (ReportRequested) first.getPayload();
        var requester = first.getMetaData().get(CommandMetadata.ACTOR_NAME);
        var reached = position.await();
        var occasion = new Occasion(
                requester == null ? wish.requestedBy() : personal.open(requester.toString()),
                reached,
                clock.instant(),
                checkpoint(),
                addressOf(wish.reportId()));
        var report = records.gather(wish, occasion);
        generation.enter(Phase.DRAWING);
        var stored = files.store(out -> write(report, wish, generation, out));
        return new RecordReport(
                wish.reportId(),
                stored.sha256(),
                stored.size(),
                reached,
                wish.format() == ReportFormat.PDF ? signer.key().fingerprint() : null);
    }

    private void write(ReportRecord report, ReportRequested wish, Generation generation, OutputStream out)
            throws IOException {
        if (wish.format() != ReportFormat.PDF) {
            reports.render(report, wish.format(), wish.language(), out, generation::reached);
            return;
        }
        var unsigned = Files.createTempFile(files.folder(), ".unsigned-", ".part");
        try {
            try (var drawn = Files.newOutputStream(unsigned)) {
                reports.render(report, wish.format(), wish.language(), drawn, generation::reached);
            }
            generation.enter(Phase.SIGNING);
            signer.sign(unsigned, out, report.head().reportId(), report.head().generatedAt());
        } finally {
            Files.deleteIfExists(unsigned);
        }
    }

    private @Nullable String checkpoint() {
        return log.latest().map(signed -> signed.checkpoint().text()).orElse(null);
    }

    private String addressOf(ReportId report) {
        return portal + "/reports/verification?id=" + report;
    }
}

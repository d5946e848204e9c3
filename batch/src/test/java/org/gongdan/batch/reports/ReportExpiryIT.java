package org.gongdan.batch.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.batch.BatchTest;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.pack.PackEvent;
import org.gongdan.subsidy.pack.PackEvent.PackAssembled;
import org.gongdan.subsidy.pack.PackEvent.PackExpired;
import org.gongdan.subsidy.pack.PackEvent.PackRequested;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackScope;
import org.gongdan.subsidy.report.ReportEvent;
import org.gongdan.subsidy.report.ReportEvent.ReportExpired;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportParameters;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Autowired;

class ReportExpiryIT extends BatchTest {

    private static final Instant LONG_AGO = Instant.parse("2014-03-01T02:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private EventStore events;

    @Test
    void expiresWhatWasKeptLongEnoughAndNothingElse() {
        var over = generated(LAST_DAY);
        var kept = generated(LAST_DAY.plusDays(1));
        showAll();

        assertThat(run(LAST_DAY.plusDays(1)).status()).isEqualTo("COMPLETED");

        assertThat(last(over)).isInstanceOf(ReportExpired.class);
        assertThat(last(kept)).isInstanceOf(ReportGenerated.class);
        showAll();
        var before = readModels.head();
        assertThat(run(LAST_DAY.plusDays(1)).status()).isEqualTo("COMPLETED");
        assertThat(readModels.head()).isEqualTo(before);
    }

    @Test
    void expiresPacksToo() {
        var over = packed(LAST_DAY);
        var kept = packed(LAST_DAY.plusDays(1));
        showAll();

        assertThat(run(LAST_DAY.plusDays(1)).status()).isEqualTo("COMPLETED");

        assertThat(lastOf(over.value())).isInstanceOf(PackExpired.class);
        assertThat(lastOf(kept.value())).isInstanceOf(PackAssembled.class);
    }

    @Test
    void doesNothingForADayToCome() {
        var run = run(LocalDate.of(2999, 1, 1));
        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.failure()).contains("2999-01-01 has not come");
    }

    private ReportId generated(LocalDate keepUntil) {
        var id = new ReportId("report-" + UUID.randomUUID());
        List<ReportEvent> history = List.of(
                new ReportRequested(
                        id,
                        ReportKind.COST_SHARE,
                        ReportParameters.NONE,
                        ReportFormat.CSV,
                        ReportLanguage.ZH,
                        "auditor",
                        LONG_AGO),
                new ReportGenerated(
                        id, "a".repeat(64), 12, ReportFormat.CSV, ReportLanguage.ZH, 7, LONG_AGO, keepUntil, null));
        for (int sequence = 0; sequence < history.size(); sequence++) {
            events.publish(
                    new GenericDomainEventMessage<>("ReportRequest", id.value(), sequence, history.get(sequence)));
        }
        return id;
    }

    private PackId packed(LocalDate keepUntil) {
        var id = new PackId("pack-" + UUID.randomUUID());
        var scope = PackScope.of(new InvestmentId("investment-1"));
        List<PackEvent> history = List.of(
                new PackRequested(id, scope, "auditor", LONG_AGO),
                new PackAssembled(id, "b".repeat(64), 12, List.of("investment-1"), 3, 9, LONG_AGO, keepUntil));
        for (int sequence = 0; sequence < history.size(); sequence++) {
            events.publish(new GenericDomainEventMessage<>("AuditPack", id.value(), sequence, history.get(sequence)));
        }
        return id;
    }

    private Object last(ReportId report) {
        return lastOf(report.value());
    }

    private Object lastOf(String stream) {
        return events.readEvents(stream).asStream().toList().getLast().getPayload();
    }

    private JobRun run(LocalDate day) {
        var parameters = new JobParametersBuilder()
                .addString("day", day.toString())
                .addLong("position", readModels.head())
                .addString("started-at", String.valueOf(System.nanoTime()))
                .toJobParameters();
        return ended(start("report-expiry", parameters));
    }
}

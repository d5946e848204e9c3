package org.gongdan.subsidy.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.reconciliation.Findings.NOTE;
import static org.gongdan.subsidy.reconciliation.Findings.OVERPAID;
import static org.gongdan.subsidy.reconciliation.Findings.figures;
import static org.gongdan.subsidy.reconciliation.Findings.found;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.CompleteRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunEvent.ReconciliationRunCompleted;
import org.gongdan.subsidy.reconciliation.RunManifest.BreakCount;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a run leaves behind; each test has a year of its own. */
class RunManifestIT extends ServiceTest {

    private static final Caller JOB = SystemCaller.named("roi-reconciliation");
    private static final BigDecimal RATE = new BigDecimal("0.08");
    private static final int SIZE = 60;

    @Autowired
    private Commands commands;

    @Autowired
    private EventStore events;

    @Test
    void countsAddsUpAndHashes() {
        var manifest = run(new Period("2120"), 10, findings("100"), 25);
        assertThat(manifest.investments()).isEqualTo(SIZE);
        assertThat(manifest.changed()).isEqualTo(SIZE);
        assertThat(manifest.unchanged()).isZero();
        assertThat(manifest.breaks())
                .containsExactly(
                        new BreakCount(Break.Type.PAID_ABOVE_APPROVED, Break.Severity.CRITICAL, 12),
                        new BreakCount(Break.Type.APPROVED_NOT_PAID, Break.Severity.INFO, 60));
        assertThat(manifest.raised()).isEqualTo(72);
        assertThat(manifest.cleared()).isZero();
        assertThat(manifest.totals())
                .containsEntry("promised", Money.ofYuan("3000000"))
                .containsEntry("paid", Money.ofYuan("6000"))
                .containsEntry("retentionDue", Money.ZERO)
                .hasSize(8);
        assertThat(manifest.position()).isEqualTo(10);
        assertThat(manifest.rate()).isEqualTo(RATE);
        assertThat(manifest.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void isTheSameWhateverTheChunksTheOrderAndTheLocale() {
        var usual = Locale.getDefault();
        var first = run(new Period("2121"), 10, findings("100"), SIZE);
        var shuffled = new ArrayList<>(findings("100"));
        Collections.shuffle(shuffled, new Random(7));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            var second = run(new Period("2122"), 10, shuffled, 7);
            assertThat(second.sha256()).isEqualTo(first.sha256());
        } finally {
            Locale.setDefault(usual);
        }
        var one = new ArrayList<>(findings("100"));
        one.set(30, found(investment(30), "100.01", NOTE, OVERPAID));
        assertThat(run(new Period("2123"), 10, one, SIZE).sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void saysOfARerunWhatItChanged() {
        var period = new Period("2124");
        var first = run(period, 10, findings("100"), SIZE);
        var unchanged = run(period, 11, findings("100"), SIZE);
        assertThat(unchanged.sha256()).isEqualTo(first.sha256());
        assertThat(unchanged.changed()).isZero();
        assertThat(unchanged.unchanged()).isEqualTo(SIZE);
        var corrected = new ArrayList<>(findings("100"));
        corrected.set(0, found(investment(0), "110"));
        var third = run(period, 12, corrected, SIZE);
        assertThat(third.changed()).isEqualTo(1);
        assertThat(third.raised()).isZero();
        assertThat(third.cleared()).isEqualTo(2);
        assertThat(third.sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void startsAndEndsOnceHoweverOftenItIsAsked() {
        var period = new Period("2125");
        var first = run(period, 10, findings("100"), SIZE);
        run(period, 10, findings("777"), SIZE);
        var id = ReconciliationRunId.of("roi-reconciliation", period, RATE, 10, RunScope.ALL);
        assertThat(id.value()).isEqualTo("run-roi-reconciliation-2125-0.08-10");
        var stream = events.readEvents(id.value()).asStream().toList();
        assertThat(stream).hasSize(2);
        assertThat(((ReconciliationRunCompleted) stream.getLast().getPayload()).manifest())
                .isEqualTo(first);
    }

    @Test
    void looksAtNothingOutsideItsScope() {
        var period = new Period("2126");
        record("run-other", period, 9, findings("100"));
        var scope = RunScope.of(investment(0));
        var start = new StartRun("roi-reconciliation", period, new BigDecimal("0.080"), 10, scope);
        assertThat(start.runId().value())
                .isEqualTo("run-roi-reconciliation-2126-0.08-10-investment-investment-manifest-00");
        commands.send(start, JOB);
        record(start.runId().value(), period, 10, List.of(found(investment(0), "110")));
        commands.send(new CompleteRun(start.runId()), JOB);
        assertThat(manifest(start.runId()).investments()).isEqualTo(1);
        assertThat(manifest(start.runId()).changed()).isEqualTo(1);
        var none = new StartRun("roi-reconciliation", period, RATE, 10, RunScope.ofEnterprise("91440300MA5FXXXX12"));
        commands.send(none, JOB);
        commands.send(new CompleteRun(none.runId()), JOB);
        assertThat(manifest(none.runId()).investments()).isZero();
    }

    private RunManifest run(Period period, long position, List<Found> found, int chunk) {
        var start = new StartRun("roi-reconciliation", period, RATE, position, RunScope.ALL);
        commands.send(start, JOB);
        for (var from = 0; from < found.size(); from += chunk) {
            record(start.runId().value(), period, position, found.subList(from, Math.min(found.size(), from + chunk)));
        }
        commands.send(new CompleteRun(start.runId()), JOB);
        return manifest(start.runId());
    }

    private void record(String run, Period period, long position, List<Found> found) {
        commands.send(new RecordReconciliations(run, period, position, found), JOB);
    }

    private RunManifest manifest(ReconciliationRunId run) {
        var last = events.readEvents(run.value()).asStream().toList().getLast();
        return ((ReconciliationRunCompleted) last.getPayload()).manifest();
    }

    private static List<Found> findings(String paid) {
        return IntStream.range(0, SIZE)
                .mapToObj(number -> new Found(
                        investment(number), figures(paid), number % 5 == 0 ? List.of(OVERPAID, NOTE) : List.of(NOTE)))
                .toList();
    }

    private static InvestmentId investment(int number) {
        return new InvestmentId("investment-manifest-%02d".formatted(number));
    }
}

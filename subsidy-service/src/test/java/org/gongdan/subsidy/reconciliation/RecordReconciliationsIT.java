package org.gongdan.subsidy.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.subsidy.reconciliation.Findings.OVERPAID;
import static org.gongdan.subsidy.reconciliation.Findings.figures;
import static org.gongdan.subsidy.reconciliation.Findings.found;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chunks of results on a real event store: once, again, at once from two sides, and not at all. Each test has a year. */
class RecordReconciliationsIT extends ServiceTest {

    private static final Caller JOB = SystemCaller.named("roi-reconciliation");

    @Autowired
    private Commands commands;

    @Autowired
    private NestedCommands nested;

    @Autowired
    private EventStore events;

    @Autowired
    private ReconciliationStates states;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void recordsAChunkOnceAndNothingWhenItIsFoundTheSame() {
        var period = new Period("2101");
        commands.send(chunk("run-1", period, 10, 500, "100"), JOB);
        assertThat(stored(period)).isEqualTo(500 + 100);
        commands.send(chunk("run-1", period, 10, 500, "777"), JOB);
        commands.send(chunk("run-2", period, 11, 500, "100"), JOB);
        commands.send(chunk("run-0", period, 9, 500, "777"), JOB);
        assertThat(stored(period)).isEqualTo(600);
        commands.send(chunk("run-3", period, 12, 500, "110"), JOB);
        assertThat(stored(period)).isEqualTo(1_100);
        assertStatesAreTheFoldOfTheirEvents(period, 500);
    }

    @Test
    void givesEventsTheirPlaceInTheirStream() {
        var period = new Period("2102");
        commands.send(chunk("run-1", period, 10, 5, "100"), JOB);
        commands.send(chunk("run-2", period, 11, 5, "110"), JOB);
        var first = investment(0);
        var stream = events.readEvents(ReconciliationId.of(first, period).value())
                .asStream()
                .toList();
        assertThat(stream).extracting(event -> event.getSequenceNumber()).containsExactly(0L, 1L, 2L);
        assertThat(stream).extracting(event -> event.getType()).containsOnly("Reconciliation");
        assertThat(stream).allSatisfy(event -> assertThat(event.getMetaData()).containsEntry("actor", JOB.id()));
        var last = (InvestmentReconciled) stream.getLast().getPayload();
        assertThat(last.supersedes()).isEqualTo("run-1");
        assertThat(last.changed()).containsExactly("paid", "ledger");
    }

    @Test
    void letsTheSecondOfTwoDecideOnWhatTheFirstHasStored() throws Exception {
        for (var round = 0; round < 10; round++) {
            var period = new Period(String.valueOf(2110 + round));
            race(
                    () -> commands.send(chunk("run-a", period, 10, 120, "100"), JOB),
                    () -> commands.send(reversed(chunk("run-b", period, 10, 120, "100")), JOB));
            assertThat(stored(period)).as("%s", period).isEqualTo(120 + 24);
            race(
                    () -> commands.send(chunk("run-c", period, 11, 120, "110"), JOB),
                    () -> commands.send(reversed(chunk("run-d", period, 12, 120, "120")), JOB));
            assertStatesAreTheFoldOfTheirEvents(period, 120);
            assertThat(states(period)).extracting(StateRow::runId).containsOnly("run-d");
        }
    }

    @Test
    void leavesNothingOfATransactionThatIsRolledBack() {
        var period = new Period("2103");
        var mine = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> mine.executeWithoutResult(status -> {
                    nested.send(chunk("run-1", period, 10, 50, "100"), JOB);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(stored(period)).isZero();
        assertThat(jdbc.sql("select count(*) from reconciliation_state where period = '2103'")
                        .query(Long.class)
                        .single())
                .isZero();
        mine.executeWithoutResult(status -> nested.send(chunk("run-1", period, 10, 50, "100"), JOB));
        assertThat(stored(period)).isEqualTo(60);
        assertStatesAreTheFoldOfTheirEvents(period, 50);
    }

    @Test
    void remembersADifferenceFromThePeriodBefore() {
        var july = new Period("2104-07");
        var august = new Period("2104-08");
        commands.send(
                new RecordReconciliations("run-1", july, 10, List.of(found(investment(0), "100", OVERPAID))), JOB);
        commands.send(
                new RecordReconciliations("run-2", august, 11, List.of(found(investment(0), "100", OVERPAID))), JOB);
        var standing = states(august).getFirst().reconciled().breaks().get(OVERPAID.type());
        assertThat(standing.firstSeen().period()).isEqualTo(july);
    }

    private void assertStatesAreTheFoldOfTheirEvents(Period period, int size) {
        var rows = states(period);
        assertThat(rows).hasSize(size);
        for (var row : rows) {
            var folded = Reconciled.NEVER;
            var stream = ReconciliationId.of(row.investmentId(), period).value();
            for (var event : events.readEvents(stream).asStream().toList()) {
                assertThat(event.getSequenceNumber()).isEqualTo(folded.sequence() + 1);
                folded = folded.after((ReconciliationEvent) event.getPayload());
            }
            assertThat(row.reconciled()).isEqualTo(folded);
        }
    }

    private List<StateRow> states(Period period) {
        var ids = jdbc.sql("select investment_id from reconciliation_state where period = :period")
                .param("period", period.label())
                .query((row, _) -> new InvestmentId(row.getString(1)))
                .list();
        return new TransactionTemplate(transactions).execute(status -> states.lock(period, ids));
    }

    private long stored(Period period) {
        return jdbc.sql("select count(*) from domain_event where aggregate_identifier like :like")
                .param("like", "reconciliation-chunk-%-" + period)
                .query(Long.class)
                .single();
    }

    /** Every fifth investment has a difference. */
    private static RecordReconciliations chunk(String run, Period period, long position, int size, String paid) {
        return new RecordReconciliations(
                run,
                period,
                position,
                IntStream.range(0, size)
                        .mapToObj(number -> new Found(
                                investment(number), figures(paid), number % 5 == 0 ? List.of(OVERPAID) : List.of()))
                        .toList());
    }

    private static RecordReconciliations reversed(RecordReconciliations chunk) {
        var found = new ArrayList<>(chunk.found());
        Collections.reverse(found);
        return new RecordReconciliations(chunk.runId(), chunk.period(), chunk.position(), found);
    }

    private static InvestmentId investment(int number) {
        return new InvestmentId("investment-chunk-%04d".formatted(number));
    }

    private static void race(Runnable one, Runnable other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var racers = new ArrayList<Future<?>>();
            for (var each : List.of(one, other)) {
                racers.add(threads.submit(() -> {
                    together.await();
                    each.run();
                    return null;
                }));
            }
            for (var racer : racers) {
                racer.get(2, TimeUnit.MINUTES);
            }
        }
    }
}

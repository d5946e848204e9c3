package org.gongdan.subsidy.reconciliation.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.gongdan.config.personal.TestPersonalData;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.Standings.Standing;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.BreakReport;
import org.gongdan.subsidy.reconciliation.BreakReport.Filter;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.reconciliation.Findings;
import org.gongdan.subsidy.reconciliation.FirstSeen;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakCleared;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakExplained;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakRaised;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ReconciliationProjectionIT {

    private static final InvestmentId ID = new InvestmentId("investment-a");
    private static final Period Q2 = new Period("2026-Q2");
    private static final Instant NOW = Instant.parse("2026-07-15T02:00:00.123456Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TABLES =
            List.of("reconciliation_result", "reconciliation_break", "reconciliation_subject", "reconciliation_run");

    private static JdbcClient jdbc;

    private final ReconciliationProjection projection = new ReconciliationProjection(jdbc, JSON);
    private final ReconciliationQueries results = new ReconciliationQueries(jdbc, JSON);
    private final InvestmentStandings standings = new InvestmentStandings(jdbc);
    private final BreakReport report = new BreakQueries(
            jdbc,
            uscc -> Optional.empty(),
            BreakRules.USUAL,
            Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
            TestPersonalData.on(jdbc));
    private final List<ReconciliationEvent> happened = new ArrayList<>();

    @BeforeAll
    static void migrate() {
        var database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void reset() {
        projection.reset();
    }

    @Test
    void keepsEveryResultAndShowsTheOneInForce() {
        happened(reconciled("run-1", "100", null), reconciled("run-2", "200", "run-1"));
        var latest = results.latest(ID, Q2).orElseThrow();
        assertThat(latest.figures().paid()).isEqualTo(Money.ofYuan("200"));
        assertThat(latest.changed()).containsExactly("paid");
        assertThat(results.history(ID)).hasSize(2).anySatisfy(result -> {
            assertThat(result.runId()).isEqualTo("run-1");
            assertThat(result.supersededBy()).isEqualTo("run-2");
        });
        assertThat(results.ofPeriod(Q2, "", 10))
                .extracting(result -> result.runId())
                .containsExactly("run-2");
        assertThat(results.ofPeriod(Q2, ID.value(), 10)).isEmpty();
        assertThat(results.latest(ID, new Period("2026"))).isEmpty();
        var key = standing().last();
        assertThat(key.period()).isEqualTo(Q2);
        assertThat(key.npv()).isEqualTo("1234.50");
        assertThat(key.paybackMonths()).isEqualTo(14);
    }

    @Test
    void countsDifferencesUntilTheyAreExplainedOrCleared() {
        happened(
                reconciled("run-1", "100", null),
                raised("run-1", Break.Type.APPROVED_NOT_PAID),
                raised("run-1", Break.Type.LEDGER_DIFFERS_FROM_PAID));
        assertThat(standing().openBreaks()).isEqualTo(2);
        happened(new BreakExplained(ID, Q2, Break.Type.APPROVED_NOT_PAID, "在途", "id-o", NOW));
        assertThat(standing().openBreaks()).isEqualTo(1);
        happened(new BreakCleared(ID, "run-2", Q2, Break.Type.LEDGER_DIFFERS_FROM_PAID, NOW));
        assertThat(standing().openBreaks()).isZero();
        assertThat(results.breaks(ID)).hasSize(2).noneMatch(each -> each.isOpen());
        happened(raised("run-3", Break.Type.APPROVED_NOT_PAID), raised("run-3", Break.Type.LEDGER_DIFFERS_FROM_PAID));
        assertThat(results.breaks(ID))
                .allMatch(each -> each.isOpen() && each.runId().equals("run-3"));
        assertThat(report.list(everything(), new org.gongdan.subsidy.shared.PageRequest(0, 5))
                        .items())
                .allSatisfy(line -> assertThat(line.ageDays()).isEqualTo(110));
        assertThat(report.ageing(everything()).getLast().warning()).isEqualTo(2);
    }

    @Test
    void walksThroughMoreThanItHoldsAtOnce() {
        for (var number = 0; number < 1_100; number++) {
            projection.on(
                    new BreakRaised(
                            new InvestmentId("investment-%04d".formatted(number)),
                            "run-1",
                            Q2,
                            difference(Break.Type.PAID_LATE),
                            new FirstSeen(Q2, LocalDate.parse("2026-07-01").plusDays(number % 3)),
                            NOW),
                    1,
                    null);
        }
        var walked = new ArrayList<String>();
        report.forEach(
                everything(),
                line -> walked.add(line.difference().investmentId().value()));
        assertThat(walked).hasSize(1_100).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAfterAReplayAndWhenEventsComeTwice() {
        happened(
                reconciled("run-1", "100", null),
                raised("run-1", Break.Type.APPROVED_NOT_PAID),
                raised("run-1", Break.Type.LEDGER_DIFFERS_FROM_PAID),
                new BreakExplained(ID, Q2, Break.Type.APPROVED_NOT_PAID, "在途", "id-o", NOW),
                reconciled("run-2", "200", "run-1"),
                new BreakCleared(ID, "run-2", Q2, Break.Type.LEDGER_DIFFERS_FROM_PAID, NOW),
                reconciled("run-3", "300", "run-2"),
                raised("run-3", Break.Type.LEDGER_DIFFERS_FROM_PAID));
        var rows = rows();
        replay();
        assertThat(rows()).as("delivered again").isEqualTo(rows);
        projection.reset();
        assertThat(rows()).isNotEqualTo(rows);
        replay();
        assertThat(rows()).as("replayed").isEqualTo(rows);
    }

    private void replay() {
        for (var version = 0; version < happened.size(); version++) {
            projection.on(happened.get(version), version, "lin");
        }
    }

    private void happened(ReconciliationEvent... events) {
        for (var event : events) {
            projection.on(event, happened.size(), "lin");
            happened.add(event);
        }
    }

    private Standing standing() {
        return standings.of(List.of(ID, new InvestmentId("investment-none"))).get(ID);
    }

    private static List<Map<String, Object>> rows() {
        return TABLES.stream()
                .flatMap(
                        table -> jdbc.sql("select * from " + table + " order by 1, 2, 3").query().listOfRows().stream())
                .toList();
    }

    private static Filter everything() {
        return new Filter(null, null, null, null, null);
    }

    private static InvestmentReconciled reconciled(String run, String paid, @Nullable String supersedes) {
        var figures = Findings.found(ID, paid).figures();
        return new InvestmentReconciled(
                ID, run, Q2, 7, figures, supersedes, supersedes == null ? List.of() : List.of("paid"), NOW);
    }

    private static BreakRaised raised(String run, Break.Type type) {
        return new BreakRaised(ID, run, Q2, difference(type), new FirstSeen(Q2, LocalDate.parse("2026-07-14")), NOW);
    }

    private static Break difference(Break.Type type) {
        return new Break(type, Break.Severity.WARNING, Money.ofYuan("1"), Money.ofYuan("2"), Money.ZERO);
    }
}

package org.gongdan.subsidy.investment.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.investment.Break;
import org.gongdan.subsidy.investment.InvestmentEvent;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakCleared;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakExplained;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakRaised;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentReconciled;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList.Filter;
import org.gongdan.subsidy.investment.InvestmentList.Status;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReconciledFigures;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class InvestmentProjectionIT {

    private static final InvestmentId ID = new InvestmentId("investment-a");
    private static final Instant NOW = Instant.parse("2026-06-15T02:00:00.123456Z");
    private static final Period Q2 = new Period("2026-Q2");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final PageRequest FIRST = new PageRequest(0, 20);
    private static final OfferAccepted ACCEPTED = accepted();

    private static JdbcClient jdbc;

    private final Json json = new Json(JsonMapper.builder().build());
    private final InvestmentProjection projection = new InvestmentProjection(jdbc, json);
    private final InvestmentQueries investments = new InvestmentQueries(jdbc, json, uscc -> Optional.empty());
    private final KpiQueries kpis = new KpiQueries(jdbc, json);
    private final ReconciliationQueries reconciliations = new ReconciliationQueries(jdbc, json);
    private long version;

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
    void showsWhatWasAgreed() {
        happened(opened(ID, "2026-03-02"));
        var found = investments.find(ID).orElseThrow();
        assertThat(found.summary().shares())
                .containsEntry(Party.GOVERNMENT, Money.ofYuan("30000"))
                .containsEntry(Party.ENTERPRISE, Money.ofYuan("50000"))
                .containsEntry(Party.LEAD, Money.ZERO);
        assertThat(found.summary().publicShare()).isEqualTo(Money.ofYuan("50000"));
        assertThat(found.summary().eligibleCost()).isEqualTo(Money.ofYuan("100000"));
        assertThat(found.summary().enterprise()).isEqualTo(ACCEPTED.uscc());
        assertThat(found.summary().reconciled()).isNull();
        assertThat(found.agreement().award()).isEqualTo(ACCEPTED.award());
        assertThat(found.agreement().costLines()).isEqualTo(ACCEPTED.costLines());
        assertThat(found.project()).isEqualTo(ACCEPTED.project());
        assertThat(found.indicators()).isEqualTo(ACCEPTED.indicators());
        assertThat(found.functions()).isEqualTo(ACCEPTED.functions()).isNotNull();
        assertThat(new Agreements(investments).find(ID)).contains(found.agreement());
    }

    @Test
    void followsReportsAndTheirVerification() {
        happened(
                opened(ID, "2026-03-02"),
                new KpiMeasured(ID, "defect-rate", MAY, new BigDecimal("3.1"), List.of("a"), "id-p", NOW),
                new KpiMeasured(ID, "defect-rate", MAY, new BigDecimal("3.3"), List.of("b"), "id-s", NOW),
                new KpiMeasured(ID, "defect-rate", YearMonth.of(2026, 4), BigDecimal.ONE, List.of(), "id-p", NOW),
                new KpiVerified(ID, "defect-rate", MAY, new BigDecimal("3.2"), "抽检", "id-r", NOW),
                new MilestoneReached(ID, "pilot", LocalDate.of(2026, 6, 10), List.of("c"), "id-p", NOW),
                new MilestoneVerified(ID, "pilot", "id-r", NOW));
        var series = kpis.of(ID).getFirst();
        assertThat(series.indicator()).isEqualTo(ACCEPTED.indicators().getFirst());
        assertThat(series.points())
                .extracting(point -> point.month().toString())
                .containsExactly("2026-04", "2026-05");
        var may = series.points().getLast();
        assertThat(may.claimed()).isEqualTo("3.3");
        assertThat(may.evidence()).containsExactly("b");
        assertThat(may.verified()).isEqualTo("3.2");
        assertThat(may.verifiedAt()).isEqualTo(NOW);
        var milestone = investments.find(ID).orElseThrow().milestones().getFirst();
        assertThat(milestone.reachedOn()).isEqualTo("2026-06-10");
        assertThat(milestone.evidence()).containsExactly("c");
        assertThat(milestone.verifiedBy()).isEqualTo("id-r");
    }

    @Test
    void hasASeriesWithoutPointsBeforeTheFirstReport() {
        happened(opened(ID, "2026-03-02"));
        assertThat(kpis.of(ID))
                .singleElement()
                .satisfies(series -> assertThat(series.points()).isEmpty());
    }

    @Test
    void keepsEveryResultAndShowsTheOneInForce() {
        happened(opened(ID, "2026-03-02"), reconciled("run-1", "100", null), reconciled("run-2", "200", "run-1"));
        assertThat(reconciliations.latest(ID, Q2).orElseThrow().figures()).isEqualTo(figures("200"));
        assertThat(reconciliations.history(ID)).hasSize(2).anySatisfy(result -> {
            assertThat(result.runId()).isEqualTo("run-1");
            assertThat(result.supersededBy()).isEqualTo("run-2");
        });
        assertThat(reconciliations.ofPeriod(Q2, "", 10))
                .extracting(result -> result.runId())
                .containsExactly("run-2");
        assertThat(reconciliations.ofPeriod(Q2, ID.value(), 10)).isEmpty();
        assertThat(reconciliations.latest(ID, new Period("2026"))).isEmpty();
        var details = investments.find(ID).orElseThrow();
        assertThat(details.figures()).isEqualTo(figures("200"));
        assertThat(details.summary().reconciled().period()).isEqualTo(Q2);
        assertThat(details.summary().reconciled().npv()).isEqualTo("1234.50");
        assertThat(details.summary().reconciled().paybackMonths()).isEqualTo(14);
    }

    @Test
    void countsDifferencesUntilTheyAreExplainedOrCleared() {
        var unpaid = difference(Break.Type.APPROVED_NOT_PAID);
        var ledger = difference(Break.Type.LEDGER_DIFFERS_FROM_PAID);
        happened(opened(ID, "2026-03-02"), raised("run-1", unpaid), raised("run-1", ledger));
        assertThat(openBreaks()).isEqualTo(2);
        happened(new BreakExplained(ID, Q2, unpaid.type(), "在途", "id-o", NOW));
        assertThat(openBreaks()).isEqualTo(1);
        happened(new BreakCleared(ID, "run-2", Q2, ledger.type(), NOW));
        assertThat(openBreaks()).isZero();
        assertThat(reconciliations.breaks(ID)).hasSize(2).noneMatch(each -> each.isOpen());
        happened(raised("run-3", unpaid), raised("run-3", ledger));
        assertThat(openBreaks()).isEqualTo(2);
        assertThat(reconciliations.breaks(ID))
                .allMatch(each -> each.isOpen() && each.runId().equals("run-3"));
    }

    @Test
    void countsAnEventThatIsDeliveredAgainOnce() {
        var taken = new ClaimRoomTaken(ID, "claim-1", Money.ofYuan("60"), NOW);
        happened(opened(ID, "2026-03-02"), taken, new ClaimRoomReturned(ID, "claim-1", Money.ofYuan("10"), NOW));
        projection.on(opened(ID, "2026-03-02"), 0);
        projection.on(taken, 1);
        var summary = investments.find(ID).orElseThrow().summary();
        assertThat(summary.claimed()).isEqualTo(Money.ofYuan("50"));
        assertThat(summary.version()).isEqualTo(2);
    }

    @Test
    void findsByWhatIsTypedAndPages() {
        happened(opened(ID, "2026-03-02"));
        happened(opened(new InvestmentId("investment-b"), "2026-05-02"));
        happened(opened(new InvestmentId("investment-c"), "2026-04-02"));
        assertThat(investments.list(Filter.ALL, FIRST).items())
                .extracting(row -> row.id().value())
                .containsExactly("investment-b", "investment-c", "investment-a");
        var second = investments.list(Filter.ALL, new PageRequest(1, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(row -> row.id()).containsExactly(ID);
        assertThat(found("刺绣", null, null)).isEqualTo(3);
        assertThat(found("INVESTMENT-B", null, null)).isEqualTo(1);
        assertThat(found("%", null, null)).isZero();
        assertThat(found("_", null, null)).isZero();
        assertThat(found(" ", Status.CLOSED, null)).isZero();
        assertThat(found(null, Status.OPEN, ACCEPTED.uscc())).isEqualTo(3);
        assertThat(found(null, null, "another")).isZero();
    }

    @Test
    void walksThroughWhatIsNotClosed() {
        happened(opened(ID, "2026-03-02"));
        happened(opened(new InvestmentId("investment-b"), "2026-05-02"));
        happened(new InvestmentClosed(new InvestmentId("investment-b"), "完成", "id-a", NOW));
        happened(opened(new InvestmentId("investment-c"), "2026-04-02"));
        assertThat(investments.idsAfter("", 1)).containsExactly("investment-a");
        assertThat(investments.idsAfter("investment-a", 5)).containsExactly("investment-c");
        var closed = investments.find(new InvestmentId("investment-b")).orElseThrow();
        assertThat(closed.summary().status()).isEqualTo(Status.CLOSED);
        assertThat(closed.agreement().closed()).isTrue();
        assertThat(closed.closedBecause()).isEqualTo("完成");
    }

    private void happened(InvestmentEvent... events) {
        for (var event : events) {
            projection.on(event, event instanceof InvestmentOpened ? version = 0 : ++version);
        }
    }

    private int openBreaks() {
        return investments.find(ID).orElseThrow().summary().openBreaks();
    }

    private long found(@Nullable String q, @Nullable Status status, @Nullable String uscc) {
        return investments.list(new Filter(q, status, uscc), FIRST).total();
    }

    private static InvestmentOpened opened(InvestmentId id, String agreedOn) {
        return new InvestmentOpened(
                id,
                ACCEPTED.applicationId(),
                ACCEPTED.uscc(),
                ACCEPTED.project(),
                ACCEPTED.costLines(),
                ACCEPTED.award(),
                ACCEPTED.indicators(),
                ACCEPTED.milestones(),
                ACCEPTED.functions(),
                LocalDate.parse(agreedOn),
                NOW);
    }

    private static InvestmentReconciled reconciled(String run, String paid, @Nullable String supersedes) {
        return new InvestmentReconciled(ID, run, Q2, 7, figures(paid), supersedes, NOW);
    }

    private static ReconciledFigures figures(String paid) {
        var figure = new ReturnFigure(
                ReturnFigure.View.ENTERPRISE_WITH_SUBSIDY,
                ReturnFigure.Grade.VERIFIED,
                new BigDecimal("1234.5"),
                null,
                ReturnFigure.XirrReason.SEVERAL_RATES,
                14,
                new BigDecimal("0.3"),
                new BigDecimal("1.3"),
                null);
        var money = Money.ofYuan(paid);
        return new ReconciledFigures(money, money, money, Money.ZERO, money, money, 3, 2, List.of(figure));
    }

    private static BreakRaised raised(String run, Break difference) {
        return new BreakRaised(ID, run, Q2, difference, NOW);
    }

    private static Break difference(Break.Type type) {
        return new Break(type, Break.Severity.WARNING, Money.ofYuan("1"), Money.ofYuan("2"), Money.ZERO);
    }

    private static OfferAccepted accepted() {
        try (var recorded = InvestmentProjectionIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

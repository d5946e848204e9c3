package org.gongdan.subsidy.investment.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.investment.InvestmentEvent;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList.Filter;
import org.gongdan.subsidy.investment.InvestmentList.Status;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.Standings;
import org.gongdan.subsidy.investment.Standings.KeyFigures;
import org.gongdan.subsidy.investment.Standings.Standing;
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

    private final Map<InvestmentId, Standing> standings = new HashMap<>();
    private final Json json = new Json(JsonMapper.builder().build());
    private final InvestmentProjection projection = new InvestmentProjection(jdbc, json);
    private final InvestmentQueries investments =
            new InvestmentQueries(jdbc, json, uscc -> Optional.empty(), standings());
    private final KpiQueries kpis = new KpiQueries(jdbc, json);
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
    void showsWhatReconciliationHasComeTo() {
        happened(opened(ID, "2026-03-02"));
        assertThat(investments.find(ID).orElseThrow().summary().openBreaks()).isZero();
        standings.put(ID, new Standing(new KeyFigures(Q2, BigDecimal.TEN, null, 14, BigDecimal.ONE), 2));
        var shown = investments.find(ID).orElseThrow().summary();
        assertThat(shown.openBreaks()).isEqualTo(2);
        assertThat(shown.reconciled()).isNotNull().satisfies(key -> {
            assertThat(key.period()).isEqualTo(Q2);
            assertThat(key.npv()).isEqualTo("10");
        });
        assertThat(investments.list(Filter.ALL, FIRST).items()).containsExactly(shown);
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

    private Standings standings() {
        return new Standings() {

            @Override
            public Map<InvestmentId, Standing> of(Collection<InvestmentId> investments) {
                return standings;
            }

            @Override
            public int unexplained(InvestmentId investment) {
                return 0;
            }
        };
    }

    private static OfferAccepted accepted() {
        try (var recorded = InvestmentProjectionIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

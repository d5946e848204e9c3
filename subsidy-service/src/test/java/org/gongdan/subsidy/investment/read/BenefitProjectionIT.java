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
import org.gongdan.subsidy.application.Indicator.Months;
import org.gongdan.subsidy.investment.Baseline;
import org.gongdan.subsidy.investment.DueReports;
import org.gongdan.subsidy.investment.InvestmentEvent;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionDecision;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.investment.Retentions;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the rows say of baselines, running costs, the use of functions, the retention, and of reports that are due. */
class BenefitProjectionIT {

    private static final InvestmentId ID = new InvestmentId("investment-a");
    private static final Instant NOW = Instant.parse("2026-06-15T02:00:00.123456Z");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final OfferAccepted ACCEPTED = accepted();

    private static JdbcClient jdbc;

    private final Json json = new Json(JsonMapper.builder().build());
    private final InvestmentProjection projection = new InvestmentProjection(jdbc, json);
    private final KpiQueries kpis = new KpiQueries(jdbc, json);
    private final BenefitQueries benefits = new BenefitQueries(jdbc, json);
    private final UseQueries uses = new UseQueries(jdbc, json, new NoProgrammes());
    private final DueQueries due = new DueQueries(jdbc, new NoProgrammes());
    private long version;

    /** Of programmes nobody knows use is measured on the usual days. */
    private record NoProgrammes() implements Programmes {
        @Override
        public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<RuleSet> version(ProgrammeId programme, int number) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
            return Optional.empty();
        }
    }

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
    void keepsWhatWasSuperseded() {
        happened(opened(ID), measured(MAY, "3.1"), measured(MAY, "3.3"), measured(MAY, "3.2"));
        assertThat(kpis.of(ID).getFirst().points().getFirst().claimed()).isEqualTo("3.2");
        assertThat(benefits.superseded(ID))
                .extracting(each -> each.value().toPlainString())
                .containsExactly("3.1", "3.3");
    }

    @Test
    void correctsABaselineOnceItIsConfirmedAndDropsWhatWaitsWhenItFreezes() {
        var months = new Months(YearMonth.of(2025, 12), YearMonth.of(2026, 2));
        var better = new Baseline(new BigDecimal("4.2"), months, List.of("proof"));
        var worse = new Baseline(new BigDecimal("9"), months, List.of("proof"));
        happened(
                opened(ID),
                new BaselineCorrectionPrepared(ID, "defect-rate", worse, "误", "id-s", NOW),
                new BaselineCorrectionPrepared(ID, "defect-rate", better, "漏计夜班", "id-s", NOW));
        assertThat(kpis.of(ID).getFirst().indicator().baseline()).isEqualTo("4.5");
        happened(new BaselineCorrected(ID, "defect-rate", better, "漏计夜班", "id-s", "id-r", NOW));
        var indicator = kpis.of(ID).getFirst().indicator();
        assertThat(indicator.baseline()).isEqualTo("4.2");
        assertThat(indicator.baselinePeriod()).isEqualTo(months);
        assertThat(indicator.baselineEvidence()).containsExactly("proof");
        happened(
                new BaselineCorrectionPrepared(ID, "defect-rate", worse, "误", "id-s", NOW),
                new BaselinesFrozen(ID, "payment-batch-1", NOW));
        assertThat(benefits.baselinesFrozenAt(ID)).isEqualTo(NOW);
        assertThat(benefits.baselineChanges(ID)).singleElement().satisfies(change -> {
            assertThat(change.replaced()).isEqualByComparingTo("4.5");
            assertThat(change.confirmedBy()).isEqualTo("id-r");
        });
    }

    @Test
    void addsUpRunningCosts() {
        happened(
                opened(ID),
                new RunningCostRecorded(ID, MAY, RunningCostKind.CLOUD, Money.ofYuan("1"), List.of("a"), "id-p", NOW),
                new RunningCostRecorded(ID, MAY, RunningCostKind.CLOUD, Money.ofYuan("2"), List.of("b"), "id-p", NOW));
        var claimed = benefits.of(ID).getFirst();
        assertThat(claimed.flow()).isEqualTo(new CashFlow(LocalDate.of(2026, 5, 31), Money.ofYuan("-2")));
        assertThat(claimed.evidence()).containsExactly("b");
        happened(new RunningCostVerified(ID, MAY, RunningCostKind.CLOUD, Money.ofYuan("1.50"), "账单", "id-r", NOW));
        assertThat(benefits.of(ID).getFirst().flow().amount()).isEqualTo(Money.ofYuan("-1.50"));
    }

    @Test
    void countsTheUseOfFunctionsFromGoingLiveOn() {
        happened(opened(ID));
        assertThat(uses.of(ID).orElseThrow().goLiveOn()).isNull();
        happened(live("2026-03-12"));
        assertThat(uses.of(ID).orElseThrow().goLiveOn()).isNull();
        happened(
                new MilestoneVerified(ID, "pilot", "id-r", NOW),
                new FunctionUseMeasured(ID, 90, List.of("classes", "detect"), 3, List.of("a"), "id-p", NOW),
                new FunctionUseVerified(ID, 90, List.of("detect"), 3, "日志", "id-r", NOW));
        var course = uses.of(ID).orElseThrow();
        assertThat(course.goLiveOn()).isEqualTo("2026-03-12");
        assertThat(course.measurements()).extracting(each -> each.day()).containsExactly(90, 180);
        assertThat(course.measurements().getFirst().percent()).isEqualTo(33);
        assertThat(course.measurements().getLast().percent()).isNull();
    }

    @Test
    void tellsWhatBecameOfTheRetention() {
        happened(opened(ID));
        assertThat(uses.standing(ID).orElseThrow().status()).isEqualTo(Retentions.Status.HELD);
        var ground = new RetentionGround(ReleaseCondition.FUNCTION_USE, LocalDate.of(2026, 9, 8), 180, 1, 3, 66, null);
        happened(
                new RetentionConditionFailed(ID, ground, "system:x", NOW),
                new RetentionDecisionPrepared(ID, RetentionDecision.FORFEIT, "未使用", List.of(), "id-m", NOW));
        var failed = uses.standing(ID).orElseThrow();
        assertThat(failed.status()).isEqualTo(Retentions.Status.FAILED);
        assertThat(failed.ground()).isEqualTo(ground);
        assertThat(failed.waiting().by()).isEqualTo("id-m");
        happened(new RetentionForfeitureConfirmed(ID, "未使用", "id-m", "id-a", NOW));
        var forfeited = uses.standing(ID).orElseThrow();
        assertThat(forfeited.status()).isEqualTo(Retentions.Status.FORFEITED);
        assertThat(forfeited.waiting().reason()).isEqualTo("未使用");
    }

    @Test
    void findsMonthsThatWereNotReported() {
        happened(opened(ID), measured(YearMonth.of(2026, 4), "3"));
        assertThat(due.kpis(List.of(ID), LocalDate.of(2026, 5, 31))).isEmpty();
        var reports = due.kpis(List.of(ID), LocalDate.of(2026, 7, 1));
        assertThat(reports).extracting(each -> each.month().toString()).containsExactly("2026-05", "2026-06");
        assertThat(reports.getFirst().missing()).containsExactly("defect-rate");
        assertThat(reports.getFirst().reportBy()).isEqualTo("2026-06-15");
        assertThat(due.kpis(ACCEPTED.uscc(), LocalDate.of(2026, 7, 1))).isEqualTo(reports);
        assertThat(due.kpis("91440300MA5FXXXX12", LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void looksAtThoseInvestmentsOnlyThatWereNamedAndLeavesOutTheClosed() {
        var other = new InvestmentId("investment-b");
        var third = new InvestmentId("investment-c");
        for (var id : List.of(ID, other, third)) {
            happened(opened(id));
        }
        happened(new InvestmentClosed(other, "完成", "id-a", NOW));
        var may = LocalDate.of(2026, 5, 1);
        assertThat(due.kpis(List.of(third, other, ID), may))
                .extracting(each -> each.investmentId())
                .containsExactly(ID, third);
        assertThat(due.kpis(List.of(third), may))
                .extracting(each -> each.investmentId())
                .containsExactly(third);
        assertThat(due.kpis(List.of(), may)).isEmpty();
    }

    @Test
    void findsUsesThatWereNotMeasured() {
        happened(opened(ID), live("2026-03-12"), new MilestoneVerified(ID, "pilot", "id-r", NOW));
        assertThat(uses(9, 6)).isEmpty();
        assertThat(uses(10, 6)).singleElement().satisfies(each -> {
            assertThat(each.day()).isEqualTo(90);
            assertThat(each.reportBy()).isEqualTo("2026-06-25");
        });
        happened(new FunctionUseMeasured(ID, 90, List.of(), 3, List.of("a"), "id-p", NOW));
        assertThat(uses(7, 9)).isEmpty();
        assertThat(uses(8, 9)).extracting(each -> each.day()).containsExactly(180);
    }

    private List<DueReports.UseReport> uses(int day, int month) {
        return due.functionUse(List.of(ID), LocalDate.of(2026, month, day));
    }

    private void happened(InvestmentEvent... events) {
        for (var event : events) {
            projection.on(event, version);
            projection.on(event, version);
            version++;
        }
    }

    private static KpiMeasured measured(YearMonth month, String value) {
        return new KpiMeasured(ID, "defect-rate", month, new BigDecimal(value), List.of("a"), "id-p", NOW);
    }

    private static MilestoneReached live(String on) {
        return new MilestoneReached(ID, "pilot", LocalDate.parse(on), List.of("c"), "id-p", NOW);
    }

    private static InvestmentOpened opened(InvestmentId id) {
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
                LocalDate.of(2026, 3, 2),
                NOW);
    }

    private static OfferAccepted accepted() {
        try (var file = BenefitProjectionIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(file, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

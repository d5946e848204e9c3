package org.gongdan.subsidy.investment.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.investment.InvestmentEvent;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.OneProgramme;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.PaymentTerms.RetentionRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** When money held back is due, as acceptance, days after it or a judgement say. */
class RetentionDaysIT {

    private static final InvestmentId ID = new InvestmentId("investment-a");
    private static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");
    private static final LocalDate ACCEPTED_ON = LocalDate.of(2026, 3, 12);

    private static JdbcClient jdbc;

    private final InvestmentProjection projection =
            new InvestmentProjection(jdbc, new Json(JsonMapper.builder().build()));
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
    void countsFromAcceptanceOnceItIsVerified() {
        happened(opened(), new MilestoneReached(ID, "pilot", ACCEPTED_ON, List.of("c"), "id-p", NOW));
        var afterDays = days(ReleaseCondition.DAYS, "10");
        assertThat(afterDays.dueOn(List.of(ID))).isEmpty();
        happened(new MilestoneVerified(ID, "pilot", "id-r", NOW));
        assertThat(afterDays.dueOn(List.of(ID))).containsEntry(ID, ACCEPTED_ON.plusDays(60));
        assertThat(days(ReleaseCondition.ACCEPTANCE, "10").dueOn(List.of(ID))).containsEntry(ID, ACCEPTED_ON);
        assertThat(days(ReleaseCondition.FUNCTION_USE, "10").dueOn(List.of(ID))).isEmpty();
        assertThat(days(ReleaseCondition.DAYS, "0").dueOn(List.of(ID))).isEmpty();
        assertThat(afterDays.dueOn(List.of())).isEmpty();
    }

    @Test
    void takesTheDayThatDecidedAndNoneOnceItIsForfeited() {
        var ground = new RetentionGround(ReleaseCondition.FUNCTION_USE, LocalDate.of(2026, 6, 10), 90, 2, 3, 60, null);
        happened(opened(), new RetentionConditionMet(ID, ground, "id-r", NOW));
        assertThat(days(ReleaseCondition.FUNCTION_USE, "10").dueOn(List.of(ID))).containsEntry(ID, ground.on());
        happened(new RetentionForfeitureConfirmed(ID, "未使用", "id-f", "id-a", NOW));
        assertThat(days(ReleaseCondition.FUNCTION_USE, "10").dueOn(List.of(ID))).isEmpty();
    }

    @Test
    void findsWhatIsNotJudgedInClosedInvestmentsToo() {
        happened(opened(), new InvestmentClosed(ID, "完成", "id-a", NOW));
        var days = days(ReleaseCondition.DAYS, "10");
        assertThat(days.unjudgedAfter("", 9)).containsExactly(ID.value());
        assertThat(days.unjudgedAfter(ID.value(), 9)).isEmpty();
        assertThat(days.countUnjudged()).isOne();
        var ground = new RetentionGround(ReleaseCondition.DAYS, ACCEPTED_ON, 60, null, null, null, null);
        happened(new RetentionConditionMet(ID, ground, "id-r", NOW));
        assertThat(days.unjudgedAfter("", 9)).isEmpty();
    }

    private static RetentionDayQueries days(ReleaseCondition condition, String retained) {
        var release = new RetentionRelease(
                condition, condition == ReleaseCondition.DAYS ? 60 : null, null, "验收后六十日", "sixty days after");
        return new RetentionDayQueries(jdbc, new OneProgramme(release, retained));
    }

    private void happened(InvestmentEvent... events) {
        for (var event : events) {
            projection.on(event, version);
            version++;
        }
    }

    private static InvestmentOpened opened() {
        var accepted = accepted();
        return new InvestmentOpened(
                ID,
                accepted.applicationId(),
                accepted.uscc(),
                accepted.project(),
                accepted.costLines(),
                accepted.award(),
                accepted.indicators(),
                accepted.milestones(),
                accepted.functions(),
                LocalDate.of(2026, 3, 2),
                NOW);
    }

    private static OfferAccepted accepted() {
        try (var file = RetentionDaysIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(file, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

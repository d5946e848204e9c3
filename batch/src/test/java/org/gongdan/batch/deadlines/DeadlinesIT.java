package org.gongdan.batch.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.obligation.ObligationKind;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.Obligations.Row;
import org.gongdan.subsidy.obligation.Obligations.Status;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Autowired;

class DeadlinesIT extends BatchTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 16);

    @Autowired
    private Obligations obligations;

    /** Agreed in January: February was due on 15 March and March on 15 April. */
    @Test
    void findsEachMissingReportOnceAndRemindsStepByStep() {
        var investment = examples.open("2025-01-15");
        examples.measure(investment, "2025-02", "4.0");
        showAll();
        assertThat(run(DAY).status()).isEqualTo("COMPLETED");
        assertThat(open(investment)).singleElement().satisfies(row -> {
            assertThat(row.duty().kind()).isEqualTo(ObligationKind.KPI_REPORT);
            assertThat(row.duty().part()).isEqualTo("2025-03");
            assertThat(row.duty().dueOn()).isEqualTo("2025-04-15");
            assertThat(row.step()).isEqualTo(Step.MISSED);
        });
        var before = readModels.head();
        var again = run(DAY);
        assertThat(again.done()).isEqualTo(again.total());
        assertThat(readModels.head()).isEqualTo(before);

        run(DAY.plusDays(6));
        assertThat(step(investment, "2025-03")).isEqualTo(Step.MISSED);
        run(DAY.plusDays(7));
        run(DAY.plusDays(21));
        assertThat(step(investment, "2025-03")).isEqualTo(Step.SECOND_REMINDER);
        run(DAY.plusDays(35));
        assertThat(step(investment, "2025-03")).isEqualTo(Step.ESCALATED);
        assertThat(step(investment, "2025-04")).isEqualTo(Step.MISSED);
    }

    @Test
    void endsWhatHasCome() {
        var investment = examples.open("2025-01-15");
        showAll();
        run(DAY);
        assertThat(open(investment)).hasSize(2);
        examples.measure(investment, "2025-02", "4.0");
        showAll();
        run(DAY.plusDays(1));
        assertThat(open(investment))
                .singleElement()
                .satisfies(row -> assertThat(row.duty().part()).isEqualTo("2025-03"));
        var met = new Obligations.Filter(Status.MET, null, null, investment.value(), null);
        assertThat(obligations
                        .list(met, new org.gongdan.subsidy.shared.PageRequest(0, 9))
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.endedOn()).isEqualTo(DAY.plusDays(1)));
    }

    /** The project ends a year after its agreement, and the last claim is due 90 days later. */
    @Test
    void missesTheLastClaimAfterTheEndOfTheProject() {
        var investment = examples.open("2024-01-10");
        showAll();
        run(LocalDate.of(2025, 4, 10));
        assertThat(kinds(investment)).doesNotContain(ObligationKind.FINAL_CLAIM);
        run(LocalDate.of(2025, 4, 11));
        assertThat(kinds(investment)).contains(ObligationKind.FINAL_CLAIM);
    }

    @Test
    void isStartedByOperatorsAndOfficersAndNotForADayToCome() {
        var path = "/api/jobs/deadlines/runs";
        assertThat(post(path, "{}", as(Role.AUDITOR)).problem()).isEqualTo("not-allowed");
        var early = run(LocalDate.of(2999, 1, 1));
        assertThat(early.status()).isEqualTo("FAILED");
        assertThat(early.failure()).contains("2999-01-01 has not come");
        var started = Awaitility.await()
                .until(
                        () -> post(path, "{\"day\":\"2025-01-02\"}", as(Role.OFFICER)),
                        answer -> answer.status() != 409);
        assertThat(started.status()).isEqualTo(202);
        until(
                () -> get(started.raw().headers().firstValue("Location").orElseThrow(), as(Role.OFFICER)),
                answer -> answer.body().path("status").asString().equals("COMPLETED"));
    }

    private JobRun run(LocalDate day) {
        var parameters = new JobParametersBuilder()
                .addString("day", day.toString())
                .addLong("position", readModels.head())
                .addString("started-at", String.valueOf(System.nanoTime()))
                .toJobParameters();
        return ended(start("deadlines", parameters));
    }

    private List<Row> open(InvestmentId investment) {
        return obligations.openOf(List.of(investment.value())).stream()
                .filter(row -> row.duty().kind() == ObligationKind.KPI_REPORT)
                .toList();
    }

    private List<ObligationKind> kinds(InvestmentId investment) {
        return obligations.openOf(List.of(investment.value())).stream()
                .map(row -> row.duty().kind())
                .toList();
    }

    private Step step(InvestmentId investment, String month) {
        return open(investment).stream()
                .filter(row -> row.duty().part().equals(month))
                .findFirst()
                .orElseThrow()
                .step();
    }
}

package org.gongdan.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.statement.StatementFigures.DeferredIncome;
import org.gongdan.subsidy.statement.StatementFigures.Funder;
import org.gongdan.subsidy.statement.StatementFigures.Project;
import org.gongdan.subsidy.statement.StatementId;
import org.gongdan.subsidy.statement.Statements;
import org.gongdan.subsidy.statement.Statements.Issue;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Autowired;

class StatementRunIT extends BatchTest {

    private static final StatementId OF_2025 = StatementId.of(2025, "91440101MA5CABCD0X");

    @Autowired
    private Statements statements;

    @Test
    void statesWhatTheYearBroughtAndSupersedesOnlyWhatChanged() {
        var investment = examples.open("2025-03-02");
        examples.measure(investment, "2025-04", "4.0");
        var claim = examples.claim(investment);
        examples.pay(investment, claim, Party.GOVERNMENT, "10800", "2025-06-15");
        examples.pay(investment, claim, Party.ASSOCIATION, "7200", "2026-01-10");
        examples.recordAsset(investment, "2025-06-01", 12);
        showAll();
        reconcile("2025", "0");
        var run = issue("2025");
        assertThat(run.status()).as(run.failure()).isEqualTo("COMPLETED");
        assertThat(run.done()).isEqualTo(run.total()).isPositive();
        var first = statements.find(OF_2025).orElseThrow();
        // other tests pay the same enterprise, in other years too
        assertThat(funder(first, Party.GOVERNMENT).paidInYear().fen())
                .isLessThanOrEqualTo(funder(first, Party.GOVERNMENT).paid().fen())
                .isGreaterThanOrEqualTo(Money.ofYuan("10800").fen());
        var project = project(first, investment.value());
        assertThat(project.promised()).isEqualTo(Money.ofYuan("50000"));
        assertThat(project.paid()).isEqualTo(Money.ofYuan("10800"));
        assertThat(project.reconciledFor()).isEqualTo("2025");
        assertThat(project.npvClaimed()).isEqualByComparingTo("-26800.00");
        assertThat(project.breaksOpen()).isPositive();
        assertThat(first.figures().claims().approvedCost().fen())
                .isGreaterThanOrEqualTo(Money.ofYuan("40000").fen());

        // 900.00 in each month from June on
        assertThat(first.figures().deferredIncome())
                .isEqualTo(new DeferredIncome(
                        Money.ZERO, Money.ofYuan("10800"), Money.ofYuan("6300"), Money.ofYuan("4500")));

        var before = readModels.head();
        issue("2025");
        assertThat(readModels.head()).isEqualTo(before);

        examples.pay(investment, examples.claim(investment), Party.GOVERNMENT, "100", "2025-12-31");
        showAll();
        issue("2025");
        var second = statements.find(OF_2025).orElseThrow();
        assertThat(second.issue()).isEqualTo(first.issue() + 1);
        assertThat(second.supersedes()).isEqualTo(first.number());
        assertThat(second.changes())
                .anySatisfy(change -> assertThat(change.figure()).isEqualTo("project/" + investment + "/paid"))
                .noneSatisfy(change -> assertThat(change.figure()).isEqualTo("name"));
    }

    @Test
    void isStartedForAYearThatIsOver() {
        var path = "/api/jobs/statement-run/runs";
        assertThat(post(path, "{}", as(Role.OFFICER)).problem()).isEqualTo("not-allowed");
        assertThat(post(path, "{\"year\":2999}", as(Role.FINANCE)).problem()).isEqualTo("year-not-over");
        assertThat(issue("2025-Q4").failure()).contains("no year that is over");
        var started = Awaitility.await()
                .until(() -> post(path, "{\"year\":2001}", as(Role.FINANCE)), answer -> answer.status() != 409);
        assertThat(started.status()).isEqualTo(202);
        until(
                () -> get(started.raw().headers().firstValue("Location").orElseThrow(), as(Role.FINANCE)),
                answer -> answer.body().path("status").asString().equals("COMPLETED"));
    }

    private JobRun issue(String year) {
        var parameters = new JobParametersBuilder()
                .addString("year", year)
                .addLong("position", readModels.head())
                .addString("started-at", String.valueOf(System.nanoTime()))
                .toJobParameters();
        return ended(start("statement-run", parameters));
    }

    private static Funder funder(Issue issue, Party party) {
        return issue.figures().funders().stream()
                .filter(each -> each.party() == party)
                .findFirst()
                .orElseThrow();
    }

    private static Project project(Issue issue, String investment) {
        return issue.figures().projects().stream()
                .filter(each -> each.investmentId().equals(investment))
                .findFirst()
                .orElseThrow();
    }
}

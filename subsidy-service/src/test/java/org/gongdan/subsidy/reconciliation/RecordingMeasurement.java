package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.CompleteRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many investments a second one thread records, run by hand: chunks of 250 in their sender's transaction, twelve
 * returns each, every tenth with a difference; first results, then all changed, then all found the same.
 */
@TestPropertySource(properties = "gongdan.events.project=false")
class RecordingMeasurement extends ServiceTest {

    private static final Caller JOB = SystemCaller.named("roi-reconciliation");
    private static final int SIZE = Integer.getInteger("gongdan.measured", 50_000);
    private static final int CHUNK = 250;

    @Autowired
    private NestedCommands nested;

    @Autowired
    private Commands commands;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void records() {
        for (var warm = 0; warm < 2; warm++) {
            record("warm-" + warm, new Period("2190"), warm, 10_000, warm);
        }
        var period = new Period("2191");
        say("first results", () -> record("run-1", period, 1, SIZE, 1));
        say("all changed", () -> record("run-2", period, 2, SIZE, 2));
        say("all the same", () -> record("run-3", period, 3, SIZE, 2));
        var run = new StartRun("measurement", period, BigDecimal.ONE, 4, RunScope.ALL);
        commands.send(run, JOB);
        say("manifest", () -> commands.send(new CompleteRun(run.runId()), JOB));
    }

    private void record(String run, Period period, long position, int size, int paid) {
        var mine = new TransactionTemplate(transactions);
        for (var from = 0; from < size; from += CHUNK) {
            var found = new ArrayList<Found>(CHUNK);
            for (var number = from; number < from + CHUNK; number++) {
                found.add(finding(number, paid));
            }
            mine.executeWithoutResult(
                    status -> nested.send(new RecordReconciliations(run, period, position, found), JOB));
        }
    }

    private static Found finding(int number, int paid) {
        var amount = Money.ofFen(1_000_000L + number * 7L + paid);
        var returns = new ArrayList<ReturnFigure>();
        for (var view : View.values()) {
            for (var grade : Grade.values()) {
                returns.add(new ReturnFigure(
                        view,
                        grade,
                        amount.yuan(),
                        new BigDecimal("0.2504234710"),
                        null,
                        14 + number % 20,
                        new BigDecimal("0.068676"),
                        new BigDecimal("1.068676"),
                        null));
            }
        }
        var figures = new ReconciledFigures(
                amount, amount, amount, Money.ZERO, amount, amount, amount, Money.ZERO, 12, 12, returns);
        return new Found(
                new InvestmentId("investment-5f0c2b1e-7a44-4c1e-9f0e-%012d".formatted(number)),
                figures,
                number % 10 == 0 ? List.of(Findings.OVERPAID) : List.of());
    }

    private static void say(String what, Runnable measured) {
        var begun = System.nanoTime();
        measured.run();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                Locale.ROOT,
                "MEASURED %s: %d in %d ms, %.0f a second%n",
                what,
                SIZE,
                took.toMillis(),
                SIZE * 1e9 / took.toNanos());
    }
}

package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOTE;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.Q2;
import static org.gongdan.subsidy.investment.InvestmentExamples.UNPAID;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.figures;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordReconciliation;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakCleared;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakExplained;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakRaised;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentReconciled;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReconciliationTest {

    private static final Caller JOB = SystemCaller.named("roi-reconciliation");
    private static final List<InvestmentEvent> FIRST_RUN =
            List.of(OPENED, reconciled("run-1", 10, "100", null), raised("run-1", UNPAID), raised("run-1", NOTE));

    @Test
    void recordsFiguresAndDifferences() {
        recording(List.of(OPENED), run("run-1", 10, "100", NOTE, UNPAID))
                .expectEvents(reconciled("run-1", 10, "100", null), raised("run-1", UNPAID), raised("run-1", NOTE));
    }

    @Test
    void changesNothingWhenTheRunIsRepeated() {
        recording(FIRST_RUN, run("run-1", 10, "100", UNPAID, NOTE)).expectNoEvents();
        recording(FIRST_RUN, run("run-1", 10, "777")).expectNoEvents();
    }

    @Test
    void changesNothingWhenAnotherRunFindsTheSame() {
        recording(FIRST_RUN, run("run-2", 12, "100", NOTE, UNPAID)).expectNoEvents();
    }

    @Test
    void changesNothingWhenAnOlderRunComesLate() {
        recording(FIRST_RUN, run("run-0", 9, "90")).expectNoEvents();
    }

    @Test
    void supersedesAndSaysWhatChanged() {
        var larger = new Break(Break.Type.APPROVED_NOT_PAID, Break.Severity.INFO, yuan("100"), yuan("70"), Money.ZERO);
        recording(FIRST_RUN, run("run-2", 12, "100", larger))
                .expectEvents(
                        reconciled("run-2", 12, "100", "run-1"),
                        raised("run-2", larger),
                        new BreakCleared(ID, "run-2", Q2, Break.Type.PAID_ABOVE_APPROVED, NOW));
    }

    @Test
    void recordsNewFiguresWithoutRaisingTheSameDifferencesAgain() {
        recording(FIRST_RUN, run("run-2", 12, "110", NOTE, UNPAID))
                .expectEvents(reconciled("run-2", 12, "110", "run-1"));
    }

    @Test
    void findsAClearedDifferenceAgain() {
        var cleared = List.of(
                OPENED,
                reconciled("run-1", 10, "100", null),
                raised("run-1", NOTE),
                reconciled("run-2", 12, "110", "run-1"),
                new BreakCleared(ID, "run-2", Q2, NOTE.type(), NOW));
        recording(cleared, run("run-3", 14, "110", NOTE))
                .expectEvents(reconciled("run-3", 14, "110", "run-2"), raised("run-3", NOTE));
    }

    @Test
    void anExplanationOutlivesARunThatFindsTheSameDifference() {
        var explained = List.of(
                OPENED,
                reconciled("run-1", 10, "100", null),
                raised("run-1", UNPAID),
                new BreakExplained(ID, Q2, UNPAID.type(), "预付款", "id-r", NOW));
        recording(explained, run("run-2", 12, "110", UNPAID)).expectEvents(reconciled("run-2", 12, "110", "run-1"));
    }

    @Test
    void keepsPeriodsApart() {
        var may = new Period("2026-05");
        var command = new RecordReconciliation(ID, "run-1", may, 10, figures("100"), List.of());
        recording(FIRST_RUN, command)
                .expectEvents(new InvestmentReconciled(ID, "run-1", may, 10, figures("100"), null, NOW));
    }

    @Test
    void isPossibleAfterTheEnd() {
        recording(List.of(OPENED, CLOSED), run("run-1", 10, "100")).expectEvents(reconciled("run-1", 10, "100", null));
    }

    private static ResultValidator<Investment> recording(
            List<? extends InvestmentEvent> events, RecordReconciliation command) {
        return after(events, command, JOB);
    }

    private static RecordReconciliation run(String run, long position, String paid, Break... breaks) {
        return new RecordReconciliation(ID, run, Q2, position, figures(paid), List.of(breaks));
    }

    private static InvestmentReconciled reconciled(
            String run, long position, String paid, @Nullable String supersedes) {
        return new InvestmentReconciled(ID, run, Q2, position, figures(paid), supersedes, NOW);
    }

    private static BreakRaised raised(String run, Break difference) {
        return new BreakRaised(ID, run, Q2, difference, NOW);
    }
}

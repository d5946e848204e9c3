package org.gongdan.subsidy.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.reconciliation.Findings.NOTE;
import static org.gongdan.subsidy.reconciliation.Findings.OVERPAID;
import static org.gongdan.subsidy.reconciliation.Findings.SEPTEMBER;
import static org.gongdan.subsidy.reconciliation.Findings.figures;
import static org.gongdan.subsidy.reconciliation.Findings.found;
import static org.gongdan.subsidy.reconciliation.Findings.yuan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakCleared;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakExplained;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.BreakRaised;
import org.gongdan.subsidy.reconciliation.ReconciliationEvent.InvestmentReconciled;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcilingTest {

    private static final InvestmentId ID = new InvestmentId("investment-a");
    private static final Instant NOW = Instant.parse("2026-10-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-10-01");
    private static final FirstSeen NOW_SEEN = new FirstSeen(SEPTEMBER, TODAY);
    private static final FirstSeen LONG_SEEN = new FirstSeen(new Period("2026-07"), LocalDate.parse("2026-08-01"));
    private static final List<ReconciliationEvent> FIRST_RUN =
            List.of(reconciled("run-1", 10, "100", null), raised("run-1", OVERPAID), raised("run-1", NOTE));

    @Test
    void recordsFiguresAndDifferences() {
        assertThat(decided(List.of(), run("run-1", 10), "100", NOTE, OVERPAID)).isEqualTo(FIRST_RUN);
    }

    @Test
    void isSettledByTheSameRunAndByOneThatKnowsMore() {
        assertThat(run("run-1", 10).isSettledBy("run-1", 10)).isTrue();
        assertThat(run("run-0", 9).isSettledBy("run-1", 10)).isTrue();
        assertThat(run("run-2", 10).isSettledBy("run-1", 10)).isFalse();
        assertThat(run("run-2", 12).isSettledBy("run-1", 10)).isFalse();
    }

    @Test
    void supersedesAndSaysWhatChanged() {
        var larger = new Break(Break.Type.APPROVED_NOT_PAID, Break.Severity.INFO, yuan("100"), yuan("70"), Money.ZERO);
        assertThat(decided(FIRST_RUN, run("run-2", 12), "110", larger))
                .containsExactly(
                        reconciled("run-2", 12, "110", "run-1", "paid", "ledger"),
                        raised("run-2", larger),
                        new BreakCleared(ID, "run-2", SEPTEMBER, Break.Type.PAID_ABOVE_APPROVED, NOW));
    }

    @Test
    void recordsNewFiguresWithoutRaisingTheSameDifferencesAgain() {
        assertThat(decided(FIRST_RUN, run("run-2", 12), "110", NOTE, OVERPAID))
                .containsExactly(reconciled("run-2", 12, "110", "run-1", "paid", "ledger"));
    }

    @Test
    void keepsSinceWhenADifferenceIsThereWhenItsNumbersChange() {
        var early = List.of(
                reconciled("run-1", 10, "100", null),
                new BreakRaised(ID, "run-1", SEPTEMBER, OVERPAID, LONG_SEEN, NOW));
        var smaller = new Break(
                Break.Type.PAID_ABOVE_APPROVED, Break.Severity.CRITICAL, yuan("100"), yuan("110"), Money.ZERO);
        assertThat(decided(early, run("run-2", 12), "100", smaller).getLast())
                .isEqualTo(new BreakRaised(ID, "run-2", SEPTEMBER, smaller, LONG_SEEN, NOW));
    }

    @Test
    void takesOverSinceWhenFromThePeriodBefore() {
        var events = run("run-1", 10)
                .events(
                        found(ID, "100", NOTE, OVERPAID),
                        Reconciled.NEVER,
                        Map.of(Break.Type.PAID_ABOVE_APPROVED, LONG_SEEN));
        assertThat(events)
                .contains(new BreakRaised(ID, "run-1", SEPTEMBER, OVERPAID, LONG_SEEN, NOW), raised("run-1", NOTE));
    }

    @Test
    void findsAClearedDifferenceAgainAsANewOne() {
        var cleared = List.of(
                reconciled("run-1", 10, "100", null),
                new BreakRaised(ID, "run-1", SEPTEMBER, NOTE, LONG_SEEN, NOW),
                reconciled("run-2", 12, "110", "run-1"),
                new BreakCleared(ID, "run-2", SEPTEMBER, NOTE.type(), NOW));
        assertThat(decided(cleared, run("run-3", 14), "110", NOTE))
                .containsExactly(reconciled("run-3", 14, "110", "run-2"), raised("run-3", NOTE));
    }

    @Test
    void anExplanationOutlivesARunThatFindsTheSameDifferenceAndNoOther() {
        var explained = new java.util.ArrayList<>(FIRST_RUN);
        explained.add(new BreakExplained(ID, SEPTEMBER, OVERPAID.type(), "预付款", "id-r", NOW));
        var events = decided(explained, run("run-2", 12), "110", OVERPAID, NOTE);
        assertThat(events).containsExactly(reconciled("run-2", 12, "110", "run-1", "paid", "ledger"));
        assertThat(state(explained).unexplained()).isZero();
        var other = new Break(OVERPAID.type(), Break.Severity.CRITICAL, yuan("100"), yuan("130"), Money.ZERO);
        explained.addAll(decided(explained, run("run-2", 12), "110", other, NOTE));
        assertThat(state(explained).unexplained()).isEqualTo(1);
    }

    @Test
    void countsWhatTheLastRunRaisedAndCleared() {
        var first = state(FIRST_RUN);
        assertThat(first.raised()).isEqualTo(2);
        assertThat(first.cleared()).isZero();
        var second = new java.util.ArrayList<>(FIRST_RUN);
        second.addAll(decided(FIRST_RUN, run("run-2", 12), "110", NOTE));
        assertThat(state(second).raised()).isZero();
        assertThat(state(second).cleared()).isEqualTo(1);
        assertThat(state(second).sequence()).isEqualTo(4);
    }

    /** Of the same content however it is put together, and of no other. */
    @Test
    void hasOneCanonicalText() {
        var one = CanonicalResult.sha256(
                figures("100"), found(ID, "100", NOTE, OVERPAID).breaks());
        assertThat(CanonicalResult.sha256(
                        figures("100.00"), found(ID, "100", OVERPAID, NOTE).breaks()))
                .isEqualTo(one);
        assertThat(CanonicalResult.sha256(figures("100"), List.of(NOTE))).isNotEqualTo(one);
        assertThat(CanonicalResult.sha256(figures("100.01"), List.of(NOTE, OVERPAID)))
                .isNotEqualTo(one);
    }

    /** Else a new version of this program would say of every result that it changed. */
    @Test
    void hasTheSameHashOnEveryMachine() {
        assertThat(CanonicalResult.sha256(figures("100"), List.of(NOTE)))
                .isEqualTo("2be2c27464bf5132da07b8d19a94edf18685f961e3af6e0e10f4ca29a5f269c1");
    }

    @Test
    void namesWhatDiffersByItsPrints() {
        var before = FigurePrints.of(figures("100"));
        assertThat(FigurePrints.in(before.text())).isEqualTo(before);
        assertThat(before.changedIn(before)).isEmpty();
        var figures = figures("100");
        var other = new ReconciledFigures(
                figures.promised(),
                figures.claimed(),
                figures.approved(),
                figures.retained(),
                figures.paid(),
                figures.ledger(),
                figures.payableDue(),
                yuan("-0.01"),
                3,
                2,
                List.of());
        assertThat(before.changedIn(FigurePrints.of(other)))
                .containsExactly("retentionDue", "indicatorsReceived", "returns.ENTERPRISE_WITH_SUBSIDY.VERIFIED");
        assertThat(FigurePrints.in(FigurePrints.of(other).text()).amount("retentionDue"))
                .isEqualTo(yuan("-0.01"));
    }

    private static List<ReconciliationEvent> decided(
            List<? extends ReconciliationEvent> before, Reconciling run, String paid, Break... breaks) {
        return run.events(found(ID, paid, breaks), state(before), Map.of());
    }

    private static Reconciled state(List<? extends ReconciliationEvent> events) {
        var state = Reconciled.NEVER;
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }

    private static Reconciling run(String run, long position) {
        return new Reconciling(run, SEPTEMBER, position, NOW, TODAY);
    }

    private static InvestmentReconciled reconciled(
            String run, long position, String paid, @Nullable String supersedes, String... changed) {
        return new InvestmentReconciled(ID, run, SEPTEMBER, position, figures(paid), supersedes, List.of(changed), NOW);
    }

    private static BreakRaised raised(String run, Break difference) {
        return new BreakRaised(ID, run, SEPTEMBER, difference, NOW_SEEN, NOW);
    }
}

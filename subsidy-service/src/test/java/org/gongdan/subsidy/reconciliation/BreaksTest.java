package org.gongdan.subsidy.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.reconciliation.Break.Severity;
import org.gongdan.subsidy.reconciliation.Break.Type;
import org.gongdan.subsidy.reconciliation.BreakRules.Rule;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    /**
     * Promised, claimed, approved, retained, paid, ledger, payable due, retention due. Each row moves one number of a
     * sound investment to the edge of the tolerance of one fen, or one fen over it.
     */
    @ParameterizedTest
    @CsvSource({
        "'100 80 80 8 72 72 72 0', ''",
        "'80 80.01 80 8 72 72 72 0', ''",
        "'80 80.02 80 8 72 72 72 0', CLAIMED_ABOVE_PROMISED",
        "'100 80 80.01 8.01 72 72 72 0', ''",
        "'100 80 80.02 8.02 72 72 72 0', APPROVED_ABOVE_CLAIMED",
        "'100 80 80 8 72.01 72.01 72 0', ''",
        "'100 80 80 8 72.02 72.02 72 0', PAID_ABOVE_APPROVED",
        "'100 80 80 8 71.99 71.99 0 0', ''",
        "'100 80 80 8 71.98 71.98 0 0', APPROVED_NOT_PAID",
        "'100 80 80 8 71.98 71.98 71.99 0', APPROVED_NOT_PAID",
        "'100 80 80 8 71.98 71.98 72 0', PAID_LATE",
        "'100 80 80 8 72 72.01 72 0', ''",
        "'100 80 80 8 72 72.02 72 0', LEDGER_DIFFERS_FROM_PAID",
        "'100 80 80 8 72 71.99 72 0', ''",
        "'100 80 80 8 72 71.98 72 0', LEDGER_DIFFERS_FROM_PAID",
        "'100 80 80 8 72 72 72 0.01', ''",
        "'100 80 80 8 72 72 72 0.02', RETENTION_OVERDUE",
        "'0 0 0 0 0 0 0 0', ''",
        "'10 20 30 0 40 0 0 0', 'CLAIMED_ABOVE_PROMISED APPROVED_ABOVE_CLAIMED PAID_ABOVE_APPROVED "
                + "LEDGER_DIFFERS_FROM_PAID'",
    })
    void findsWhatExceedsTheTolerance(String amounts, String breaks) {
        assertThat(Breaks.in(figures(amounts, 1, 1), BreakRules.USUAL))
                .extracting(found -> found.type().name())
                .containsExactlyElementsOf(breaks.isEmpty() ? List.of() : List.of(breaks.split(" ")));
    }

    @Test
    void saysBothNumbersAndTheTolerance() {
        assertThat(Breaks.in(figures("100 80 80 8 80 80 0 0", 0, 0), BreakRules.USUAL))
                .containsExactly(new Break(
                        Type.PAID_ABOVE_APPROVED,
                        Severity.CRITICAL,
                        Money.ofYuan("72"),
                        Money.ofYuan("80"),
                        Money.ofYuan("0.01")));
    }

    @Test
    void countsMissingReportsWithoutTolerance() {
        assertThat(Breaks.in(figures("100 80 80 8 72 72 0 0", 3, 2), BreakRules.USUAL))
                .containsExactly(new Break(
                        Type.INDICATORS_MISSING,
                        Severity.WARNING,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        new Break.Reports(3, 2)));
        assertThat(Breaks.in(figures("100 80 80 8 72 72 0 0", 13, 1), BreakRules.USUAL))
                .extracting(Break::severity)
                .containsExactly(Severity.CRITICAL);
    }

    /** Ten thousand yuan are a hundred thousand tolerances of ten fen. */
    @ParameterizedTest
    @CsvSource({"100.10, ''", "100.11, INFO", "199.99, INFO", "200.00, WARNING", "10099.99, WARNING", "10100, CRITICAL"
    })
    void judgesByTheMultipleOfTheTolerance(String claimed, String severity) {
        var rule = new Rule(Money.ofYuan("0.10"), 1_000L, 100_000L);
        var rules = new BreakRules(Map.of(Type.CLAIMED_ABOVE_PROMISED, rule), 30, List.of(30));
        assertThat(Breaks.in(figures("100 " + claimed + " 0 0 0 0 0 0", 0, 0), rules))
                .extracting(found -> found.severity().name())
                .containsExactlyElementsOf(severity.isEmpty() ? List.of() : List.of(severity));
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        var negative = Map.of(Type.PAID_LATE, new Rule(Money.ofYuan("-1"), null, null));
        assertThatThrownBy(() -> new BreakRules(negative, 30, List.of(30))).hasMessageContaining("negative");
        assertThatThrownBy(() -> new BreakRules(Map.of(), 30, List.of(60, 30))).hasMessageContaining("ascend");
    }

    private static ReconciledFigures figures(String amounts, int due, int received) {
        var each = Arrays.stream(amounts.split(" ")).map(Money::ofYuan).toList();
        return new ReconciledFigures(
                each.get(0),
                each.get(1),
                each.get(2),
                each.get(3),
                each.get(4),
                each.get(5),
                each.get(6),
                each.get(7),
                due,
                received,
                List.of());
    }
}

package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    /**
     * Promised, claimed, approved, retained, paid, ledger. Each row moves one number of a sound investment to the edge
     * of the tolerance, or one fen over it.
     */
    @ParameterizedTest
    @CsvSource({
        "'100 80 80 8 72 72', 0.00, ''",
        "'80 80.05 80 8 72 72', 0.05, ''",
        "'80 80.06 80 8 72 72', 0.05, CLAIMED_ABOVE_PROMISED",
        "'100 80 80.05 8.05 72 72', 0.05, ''",
        "'100 80 80.06 8.06 72 72', 0.05, APPROVED_ABOVE_CLAIMED",
        "'100 80 80 8 72.05 72.05', 0.05, ''",
        "'100 80 80 8 72.06 72.06', 0.05, PAID_ABOVE_APPROVED",
        "'100 80 80 8 71.95 71.95', 0.05, ''",
        "'100 80 80 8 71.94 71.94', 0.05, APPROVED_NOT_PAID",
        "'100 80 80 8 72 72.05', 0.05, ''",
        "'100 80 80 8 72 72.06', 0.05, LEDGER_DIFFERS_FROM_PAID",
        "'100 80 80 8 72 71.95', 0.05, ''",
        "'100 80 80 8 72 71.94', 0.05, LEDGER_DIFFERS_FROM_PAID",
        "'100 80 80 8 72 71.99', 0.00, LEDGER_DIFFERS_FROM_PAID",
        "'0 0 0 0 0 0', 0.00, ''",
        "'10 20 30 0 40 0', 0.00, 'CLAIMED_ABOVE_PROMISED APPROVED_ABOVE_CLAIMED PAID_ABOVE_APPROVED "
                + "LEDGER_DIFFERS_FROM_PAID'",
    })
    void findsWhatExceedsTheTolerance(String amounts, String tolerance, String breaks) {
        assertThat(Breaks.in(figures(amounts, 1, 1), Money.ofYuan(tolerance)))
                .extracting(found -> found.type().name())
                .containsExactlyElementsOf(breaks.isEmpty() ? List.of() : List.of(breaks.split(" ")));
    }

    @Test
    void saysBothNumbersAndTheTolerance() {
        assertThat(Breaks.in(figures("100 80 80 8 80 80", 0, 0), Money.ofYuan("0.05")))
                .containsExactly(new Break(
                        Break.Type.PAID_ABOVE_APPROVED,
                        Break.Severity.CRITICAL,
                        Money.ofYuan("72"),
                        Money.ofYuan("80"),
                        Money.ofYuan("0.05")));
    }

    @Test
    void countsMissingReportsWithoutTolerance() {
        assertThat(Breaks.in(figures("100 80 80 8 72 72", 3, 2), Money.ofYuan("1000")))
                .containsExactly(new Break(
                        Break.Type.INDICATORS_MISSING,
                        Break.Severity.WARNING,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        new Break.Reports(3, 2)));
        assertThat(Breaks.in(figures("100 80 80 8 72 72", 3, 3), Money.ZERO)).isEmpty();
    }

    private static ReconciledFigures figures(String amounts, int due, int received) {
        var each = Arrays.stream(amounts.split(" ")).map(Money::ofYuan).toList();
        return new ReconciledFigures(
                each.get(0), each.get(1), each.get(2), each.get(3), each.get(4), each.get(5), due, received, List.of());
    }
}

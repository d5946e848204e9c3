package org.gongdan.subsidy.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Money;

/** Finds the differences between numbers that should agree. */
public final class Breaks {

    private Breaks() {}

    /** In the order of their types. A missing report is never tolerated. */
    public static List<Break> in(ReconciledFigures figures, BreakRules rules) {
        var payable = figures.payable();
        var late = below(Break.Type.PAID_LATE, figures.payableDue(), figures.paid(), rules);
        return Stream.of(
                        above(Break.Type.CLAIMED_ABOVE_PROMISED, figures.promised(), figures.claimed(), rules),
                        above(Break.Type.APPROVED_ABOVE_CLAIMED, figures.claimed(), figures.approved(), rules),
                        above(Break.Type.PAID_ABOVE_APPROVED, payable, figures.paid(), rules),
                        // what is late is also on its way; it is said once
                        late.isPresent()
                                ? Optional.<Break>empty()
                                : below(Break.Type.APPROVED_NOT_PAID, payable, figures.paid(), rules),
                        late,
                        differs(Break.Type.LEDGER_DIFFERS_FROM_PAID, figures.paid(), figures.ledger(), rules),
                        above(
                                Break.Type.RETENTION_OVERDUE,
                                figures.retained().minus(figures.retentionDue()),
                                figures.retained(),
                                rules),
                        missing(figures, rules))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Break> above(Break.Type type, Money limit, Money found, BreakRules rules) {
        var rule = rules.of(type);
        var difference = found.minus(limit);
        return difference.isMoreThan(rule.tolerance())
                ? Optional.of(new Break(type, rule.severityOf(difference.fen()), limit, found, rule.tolerance()))
                : Optional.empty();
    }

    private static Optional<Break> below(Break.Type type, Money expected, Money found, BreakRules rules) {
        var rule = rules.of(type);
        var difference = expected.minus(found);
        return difference.isMoreThan(rule.tolerance())
                ? Optional.of(new Break(type, rule.severityOf(difference.fen()), expected, found, rule.tolerance()))
                : Optional.empty();
    }

    private static Optional<Break> differs(Break.Type type, Money expected, Money found, BreakRules rules) {
        return above(type, expected, found, rules).or(() -> below(type, expected, found, rules));
    }

    private static Optional<Break> missing(ReconciledFigures figures, BreakRules rules) {
        var missing = figures.indicatorsDue() - figures.indicatorsReceived();
        if (missing <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Break(
                Break.Type.INDICATORS_MISSING,
                rules.of(Break.Type.INDICATORS_MISSING).severityOf(missing),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                new Break.Reports(figures.indicatorsDue(), figures.indicatorsReceived())));
    }
}

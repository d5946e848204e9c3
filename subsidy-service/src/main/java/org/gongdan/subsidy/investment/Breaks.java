package org.gongdan.subsidy.investment;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.Break.Severity;
import org.gongdan.subsidy.shared.Money;

/** Finds the differences between numbers that should agree. */
public final class Breaks {

    private Breaks() {}

    /** @param tolerance the largest difference of amounts that is no break; a missing report is never tolerated */
    public static List<Break> in(ReconciledFigures figures, Money tolerance) {
        var found = new ArrayList<Break>();
        var payable = figures.approved().minus(figures.retained());
        var compared = List.of(
                above(
                        Break.Type.CLAIMED_ABOVE_PROMISED,
                        Severity.WARNING,
                        figures.promised(),
                        figures.claimed(),
                        tolerance),
                above(
                        Break.Type.APPROVED_ABOVE_CLAIMED,
                        Severity.CRITICAL,
                        figures.claimed(),
                        figures.approved(),
                        tolerance),
                above(Break.Type.PAID_ABOVE_APPROVED, Severity.CRITICAL, payable, figures.paid(), tolerance),
                // money on its way is no fault, but somebody should see that it arrives
                below(Break.Type.APPROVED_NOT_PAID, Severity.INFO, payable, figures.paid(), tolerance),
                differs(
                        Break.Type.LEDGER_DIFFERS_FROM_PAID,
                        Severity.CRITICAL,
                        figures.paid(),
                        figures.ledger(),
                        tolerance));
        compared.forEach(found::addAll);
        if (figures.indicatorsReceived() < figures.indicatorsDue()) {
            found.add(new Break(
                    Break.Type.INDICATORS_MISSING,
                    Severity.WARNING,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    new Break.Reports(figures.indicatorsDue(), figures.indicatorsReceived())));
        }
        return List.copyOf(found);
    }

    private static List<Break> above(Break.Type type, Severity severity, Money limit, Money found, Money tolerance) {
        return found.minus(limit).isMoreThan(tolerance)
                ? List.of(new Break(type, severity, limit, found, tolerance))
                : List.of();
    }

    private static List<Break> below(Break.Type type, Severity severity, Money expected, Money found, Money tolerance) {
        return expected.minus(found).isMoreThan(tolerance)
                ? List.of(new Break(type, severity, expected, found, tolerance))
                : List.of();
    }

    private static List<Break> differs(
            Break.Type type, Severity severity, Money expected, Money found, Money tolerance) {
        var more = above(type, severity, expected, found, tolerance);
        return more.isEmpty() ? below(type, severity, expected, found, tolerance) : more;
    }
}

package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.ReconciliationRuns.Change;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a run recorded of one investment: the amounts that differ, or all of a first result that are not zero. */
record ChangeView(Change change, List<Figure> figures, boolean indicators, boolean returns) {

    /**
     * @param name as in {@code reconciliation.figure.<name>}
     * @param before null in a first result
     */
    record Figure(String name, @Nullable Money before, Money after) {}

    static ChangeView of(Change change) {
        var figures = new ArrayList<Figure>();
        add(figures, "promised", change, ReconciledFigures::promised);
        add(figures, "claimed", change, ReconciledFigures::claimed);
        add(figures, "approved", change, ReconciledFigures::approved);
        add(figures, "retained", change, ReconciledFigures::retained);
        add(figures, "paid", change, ReconciledFigures::paid);
        add(figures, "ledger", change, ReconciledFigures::ledger);
        add(figures, "payableDue", change, ReconciledFigures::payableDue);
        add(figures, "retentionDue", change, ReconciledFigures::retentionDue);
        return new ChangeView(
                change,
                List.copyOf(figures),
                change.changed().stream().anyMatch(name -> name.startsWith("indicators")),
                change.changed().stream().anyMatch(name -> name.startsWith("returns")));
    }

    private static void add(
            List<Figure> figures, String name, Change change, Function<ReconciledFigures, Money> amountOf) {
        var before = change.before() == null ? null : amountOf.apply(change.before());
        var after = amountOf.apply(change.after());
        if (before == null ? !after.isZero() : !Objects.equals(before, after)) {
            figures.add(new Figure(name, before, after));
        }
    }
}

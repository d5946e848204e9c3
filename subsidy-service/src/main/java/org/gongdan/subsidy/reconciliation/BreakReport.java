package org.gongdan.subsidy.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Reconciliations.Difference;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** The differences of all investments, how long each has stood, and what was said of it. */
public interface BreakReport {

    /** The oldest first. */
    PageOf<Line> list(Filter filter, PageRequest page);

    /** Of the open ones among them: how many stand how long; all buckets, also empty ones, youngest first. */
    List<Bucket> ageing(Filter filter);

    /** All of them, oldest first, without holding them in memory. */
    void forEach(Filter filter, Consumer<Line> each);

    Optional<Line> find(InvestmentId investment, Period period, Break.Type type);

    /**
     * Which differences are wanted; null for all.
     *
     * @param open true for those that are neither cleared nor explained, false for the others
     * @param q a part of the title, of the id of the investment or of the credit code
     */
    record Filter(
            Break.@Nullable Type type,
            Break.@Nullable Severity severity,
            @Nullable Boolean open,
            @Nullable String uscc,
            @Nullable String q) {}

    /**
     * One difference and whose it is.
     *
     * @param enterprise its registered name; its credit code while the registry does not know it
     * @param ageDays since it was seen first, until it was cleared, or until today
     * @param clearedBy the run that no longer found it
     * @param explainedByName of the person who explained it
     */
    record Line(
            Difference difference,
            String uscc,
            String enterprise,
            String title,
            long ageDays,
            @Nullable String clearedBy,
            @Nullable String explainedByName) {}

    /**
     * Open differences of one range of age.
     *
     * @param fromDays the youngest of it
     * @param toDays the oldest of it; null without an upper edge
     */
    record Bucket(int fromDays, @Nullable Integer toDays, long info, long warning, long critical) {

        public long total() {
            return info + warning + critical;
        }
    }
}

package org.gongdan.subsidy.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.jspecify.annotations.Nullable;

/** What reconciliation found, run by run. */
public interface Reconciliations {

    /** The result in force of that investment and period. */
    Optional<Result> latest(InvestmentId investment, Period period);

    /**
     * The results in force of these investments and periods, in one statement.
     *
     * @param periods whose results are wanted, the one that counts first
     * @return for each investment the result of the first period that has one; none where none has
     */
    Map<InvestmentId, Result> latest(Collection<InvestmentId> investments, List<Period> periods);

    /** All results of an investment, newest first; those that were superseded too. */
    List<Result> history(InvestmentId investment);

    /**
     * The results in force of one period over all investments, by ascending id of the investment.
     *
     * @param lastId where the walk has come to, empty at its start
     */
    List<Result> ofPeriod(Period period, String lastId, int limit);

    /** How many results are in force of one period. */
    long countOfPeriod(Period period);

    /**
     * How many differences of each investment are neither cleared nor explained, of periods that ended by a day; in one
     * statement.
     *
     * @return none for an investment without any
     */
    Map<InvestmentId, Integer> openBreaks(Collection<InvestmentId> investments, LocalDate by);

    /** All differences found of an investment, newest period first; those that were cleared too. */
    List<Difference> breaks(InvestmentId investment);

    /**
     * What one run found for one investment.
     *
     * @param position the last event the run looked at
     * @param supersedes the run that it replaced
     * @param changed which figures differ from those it replaced
     * @param supersededBy the run that replaced it; null while it is in force
     */
    record Result(
            InvestmentId investmentId,
            Period period,
            String runId,
            long position,
            ReconciledFigures figures,
            @Nullable String supersedes,
            List<String> changed,
            @Nullable String supersededBy,
            Instant reconciledAt) {}

    /**
     * A difference with what became of it.
     *
     * @param version the sequence number of the last event about it
     */
    record Difference(
            InvestmentId investmentId,
            Period period,
            Break found,
            FirstSeen firstSeen,
            String runId,
            Instant raisedAt,
            @Nullable Instant clearedAt,
            @Nullable String explanation,
            @Nullable String explainedBy,
            @Nullable Instant explainedAt,
            long version) {

        public boolean isOpen() {
            return clearedAt == null && explanation == null;
        }
    }
}

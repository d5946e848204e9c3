package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Which runs there were, what each left behind and what it changed. */
public interface ReconciliationRuns {

    /** @param period null for all; newest start first */
    PageOf<Run> list(@Nullable Period period, PageRequest page);

    Optional<Run> find(ReconciliationRunId run);

    /** The investments whose result this run recorded, by ascending id. */
    PageOf<Change> changes(ReconciliationRunId run, PageRequest page);

    /**
     * @param rate the yearly discount rate, 0.08 for 8 %
     * @param completedAt null while it goes on, and of one that was given up
     * @param manifest null until it is complete
     */
    record Run(
            ReconciliationRunId id,
            String job,
            Period period,
            BigDecimal rate,
            long position,
            RunScope scope,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable RunManifest manifest) {}

    /**
     * What a run recorded of one investment.
     *
     * @param supersedes the run whose result it replaced; null for a first result
     * @param changed which figures differ
     * @param before the figures it replaced; null for a first result
     */
    record Change(
            InvestmentId investmentId,
            String uscc,
            String title,
            @Nullable String supersedes,
            List<String> changed,
            @Nullable ReconciledFigures before,
            ReconciledFigures after) {}
}

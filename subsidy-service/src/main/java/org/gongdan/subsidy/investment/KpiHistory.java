package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of indicators before it was corrected. */
public interface KpiHistory {

    /** Measurements that the enterprise corrected before anybody verified them; by indicator, month and time. */
    List<Superseded> superseded(InvestmentId investment);

    /** Corrections of baselines, the oldest first; the last may wait for a second person. */
    List<BaselineChange> baselineChanges(InvestmentId investment);

    /** When the baselines were frozen; null before a payment was released. */
    @Nullable
    Instant baselinesFrozenAt(InvestmentId investment);

    /** One report that a later one replaced. */
    record Superseded(
            String indicator,
            YearMonth month,
            BigDecimal value,
            List<String> evidence,
            String measuredBy,
            Instant measuredAt) {

        public Superseded {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One correction.
     *
     * @param replaced the value before it
     * @param confirmedBy null while it waits for a second person
     */
    record BaselineChange(
            String indicator,
            Baseline baseline,
            BigDecimal replaced,
            String reason,
            String preparedBy,
            Instant preparedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}
}

package org.gongdan.subsidy.investment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a project costs while it runs, month by month. */
public interface RunningCosts {

    /** The earliest month first. */
    List<Cost> of(InvestmentId investment);

    /**
     * One kind in one month.
     *
     * @param claimed CNY that the enterprise stated, 0 or more
     * @param verified CNY that a reviewer found, and on what basis; null until then
     */
    record Cost(
            YearMonth month,
            RunningCostKind kind,
            Money claimed,
            List<String> evidence,
            String recordedBy,
            Instant recordedAt,
            @Nullable Money verified,
            @Nullable String basis,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt) {

        public Cost {
            evidence = List.copyOf(evidence);
        }

        /** Negative, on the last day of its month; what a reviewer found counts before what was stated. */
        public CashFlow flow() {
            return new CashFlow(month.atEndOfMonth(), Money.ZERO.minus(verified == null ? claimed : verified));
        }
    }
}

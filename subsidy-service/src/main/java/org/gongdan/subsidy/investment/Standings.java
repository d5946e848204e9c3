package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comparing promise, claim and payment has come to; answered by the feature that reconciles. */
public interface Standings {

    /** For lists; an investment that was never reconciled is missing. May be a moment old. */
    Map<InvestmentId, Standing> of(Collection<InvestmentId> investments);

    /** Differences of all periods that are neither explained nor a mere note, as they are stored now. */
    int unexplained(InvestmentId investment);

    /**
     * @param last the key figures of the last result; null when it has none
     * @param openBreaks differences that are neither cleared nor explained
     */
    record Standing(@Nullable KeyFigures last, int openBreaks) {

        public static final Standing NONE = new Standing(null, 0);
    }

    /** Of the last run: the return that the enterprise sees with subsidy, on verified benefits. */
    record KeyFigures(
            Period period,
            BigDecimal npv,
            @Nullable BigDecimal xirr,
            @Nullable Integer paybackMonths,
            @Nullable BigDecimal roi) {}
}

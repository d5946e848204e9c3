package org.gongdan.subsidy.reconciliation;

import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;

/** Names the stream of results of one investment and period, {@code reconciliation-…-<period>}. */
public record ReconciliationId(String value) {

    private static final int INVESTMENT = "investment-".length();

    public static ReconciliationId of(InvestmentId investment, Period period) {
        return new ReconciliationId(
                "reconciliation-" + investment.value().substring(INVESTMENT) + "-" + period.label());
    }

    @Override
    public String toString() {
        return value;
    }
}

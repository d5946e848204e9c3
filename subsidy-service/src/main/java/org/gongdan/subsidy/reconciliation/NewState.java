package org.gongdan.subsidy.reconciliation;

import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;

/** The state of a stream after a decision, as it is to be stored. */
record NewState(InvestmentId investmentId, Reconciled state, CanonicalResult canonical, Map<String, Money> amounts) {

    static NewState of(InvestmentId investment, Reconciled state) {
        var figures = Objects.requireNonNull(state.figures());
        return new NewState(investment, state, CanonicalResult.of(figures, state.found()), Amounts.of(figures));
    }

    /** @param column one of {@link Amounts#NAMES} */
    long fen(String column) {
        return Objects.requireNonNull(amounts.get(column)).fen();
    }
}

package org.gongdan.subsidy.reconciliation;

import java.util.Objects;
import org.gongdan.subsidy.investment.InvestmentId;

/**
 * The state of a stream after a decision, as it is to be stored.
 *
 * @param sha256 of the canonical result
 */
record NewState(InvestmentId investmentId, Reconciled state, String sha256) {

    String figures() {
        return Objects.requireNonNull(state.figures()).text();
    }
}

package org.gongdan.subsidy.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.shared.Money;

/** The columns of amounts of a result, by their names. */
final class Amounts {

    static final List<String> NAMES =
            List.of("promised", "claimed", "approved", "retained", "paid", "ledger", "payableDue", "retentionDue");

    private Amounts() {}

    static Map<String, Money> of(ReconciledFigures figures) {
        var amounts = new LinkedHashMap<String, Money>();
        amounts.put("promised", figures.promised());
        amounts.put("claimed", figures.claimed());
        amounts.put("approved", figures.approved());
        amounts.put("retained", figures.retained());
        amounts.put("paid", figures.paid());
        amounts.put("ledger", figures.ledger());
        amounts.put("payableDue", figures.payableDue());
        amounts.put("retentionDue", figures.retentionDue());
        return amounts;
    }
}

package org.gongdan.batch.reconciliation;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;

/** Investments that are read, worked out and recorded together, by ascending id. */
record Slice(List<InvestmentId> ids) {

    Slice {
        ids = List.copyOf(ids);
    }
}

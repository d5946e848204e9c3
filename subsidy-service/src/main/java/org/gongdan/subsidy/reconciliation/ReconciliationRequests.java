package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** What was asked of the reconciliation outside its schedule, and what came of it. */
public interface ReconciliationRequests {

    /**
     * @param rate the yearly discount rate, 0.08 for 8 %
     * @param execution the number of the run in the lists of the job; null as long as it waits
     */
    record Row(
            ReconciliationRequestId requestId,
            Period period,
            BigDecimal rate,
            String requestedBy,
            Instant requestedAt,
            @Nullable Long execution,
            long version) {}

    /** The newest first. */
    PageOf<Row> list(PageRequest page);

    Optional<Row> find(ReconciliationRequestId request);

    /** What waits, the oldest first. */
    List<Row> waiting();
}

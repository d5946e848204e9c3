package org.gongdan.subsidy.claim;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;

/** What was approved for an investment so far; stored for ever, so records here are only ever added to. */
public sealed interface ClaimAccountEvent {

    ClaimAccountId accountId();

    /** @param cumulative the cost approved in all claims of the investment, this one included */
    @Revision("1")
    record ClaimCostApproved(
            ClaimAccountId accountId,
            InvestmentId investmentId,
            ClaimId claimId,
            Money cost,
            Money cumulative,
            Instant approvedAt)
            implements ClaimAccountEvent {}
}

package org.gongdan.subsidy.claim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;

/** What the approval of a claim asks of the account of its investment; sent only from within that command. */
public sealed interface ClaimAccountCommand {

    @TargetAggregateIdentifier
    ClaimAccountId accountId();

    /** Answers with the cost that was approved in earlier claims. Counted once per claim. */
    @AllowedFor(
            value = {},
            system = true)
    record CountApprovedCost(ClaimAccountId accountId, InvestmentId investmentId, ClaimId claimId, Money cost)
            implements ClaimAccountCommand {}
}

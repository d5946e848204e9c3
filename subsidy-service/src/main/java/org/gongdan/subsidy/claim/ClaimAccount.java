package org.gongdan.subsidy.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.subsidy.claim.ClaimAccountCommand.CountApprovedCost;
import org.gongdan.subsidy.claim.ClaimAccountEvent.ClaimCostApproved;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the approved cost of one investment, so that two claims approved at the same moment are still counted one
 * after the other and the last one reaches the agreed shares to the fen.
 */
@Aggregate(cache = "aggregateCache")
final class ClaimAccount {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ClaimAccountId id;

    private Money cumulative = Money.ZERO;
    private final Map<ClaimId, Money> approvedBefore = new HashMap<>();

    private ClaimAccount() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Money handle(CountApprovedCost command, Clock clock) {
        var counted = approvedBefore.get(command.claimId());
        if (counted != null) {
            return counted;
        }
        var before = cumulative;
        apply(new ClaimCostApproved(
                command.accountId(),
                command.investmentId(),
                command.claimId(),
                command.cost(),
                before.plus(command.cost()),
                clock.instant()));
        return before;
    }

    @EventSourcingHandler
    void on(ClaimAccountEvent event) {
        id = event.accountId();
        switch (event) {
            case ClaimCostApproved approved -> {
                approvedBefore.put(approved.claimId(), cumulative);
                cumulative = approved.cumulative();
            }
        }
    }
}

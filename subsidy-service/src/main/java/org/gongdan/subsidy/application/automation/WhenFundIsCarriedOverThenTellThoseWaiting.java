package org.gongdan.subsidy.application.automation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever waited for the fund of last year is served from its successor, or told that it waits for that one now. */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@DisallowReplay
@Order(FundQueueProjection.AFTER)
class WhenFundIsCarriedOverThenTellThoseWaiting {

    private static final Caller SELF = SystemCaller.named("WhenFundIsCarriedOverThenTellThoseWaiting");

    private final AwaitingFunds waiting;
    private final FairQueue queue;

    WhenFundIsCarriedOverThenTellThoseWaiting(AwaitingFunds waiting, FairQueue queue) {
        this.waiting = waiting;
        this.queue = queue;
    }

    /** Stored after the departure from the predecessor, by which the queue has moved. */
    @EventHandler
    void on(CarryOverReceived event) {
        queue.serve(List.of(event.fundId()), SELF);
        waiting.everyoneBefore(event.fundId()).forEach(each -> queue.tell(each, SELF));
    }
}

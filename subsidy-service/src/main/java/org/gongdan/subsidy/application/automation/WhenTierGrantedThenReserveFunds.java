package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The second approval grants: it queues where it was submitted, and waits if somebody is before it or room is lacking. */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@DisallowReplay
@Order(FundQueueProjection.AFTER)
class WhenTierGrantedThenReserveFunds {

    private static final Caller SELF = SystemCaller.named("WhenTierGrantedThenReserveFunds");

    private final FairQueue queue;

    WhenTierGrantedThenReserveFunds(FairQueue queue) {
        this.queue = queue;
    }

    @EventHandler
    void on(TierApproved event) {
        if (event.approval() == 2) {
            queue.enter(event.applicationId(), SELF);
        }
    }
}

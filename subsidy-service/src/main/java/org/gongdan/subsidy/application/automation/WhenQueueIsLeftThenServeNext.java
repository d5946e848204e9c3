package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever gives up waiting holds nobody up any longer, although no fund has more room than before. */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@DisallowReplay
@Order(FundQueueProjection.AFTER)
class WhenQueueIsLeftThenServeNext {

    private static final Caller SELF = SystemCaller.named("WhenQueueIsLeftThenServeNext");

    private final AwaitingFunds waiting;
    private final FairQueue queue;

    WhenQueueIsLeftThenServeNext(AwaitingFunds waiting, FairQueue queue) {
        this.waiting = waiting;
        this.queue = queue;
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        serveBehind(event.applicationId());
    }

    @EventHandler
    void on(ApplicationRejected event) {
        serveBehind(event.applicationId());
    }

    @EventHandler
    void on(TierProposed event) {
        serveBehind(event.applicationId());
    }

    @EventHandler
    void on(JointPartPinned event) {
        serveBehind(event.applicationId());
    }

    private void serveBehind(ApplicationId application) {
        queue.serve(waiting.fundsOf(application), SELF);
    }
}

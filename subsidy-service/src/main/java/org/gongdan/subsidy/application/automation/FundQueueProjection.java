package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps who waits for the money of which fund. In one group with the reactions that read it, and before them, so that each
 * event finds the queue exactly as it was at that event.
 */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@Order(0)
class FundQueueProjection {

    static final String GROUP = "application-funds";
    static final int AFTER = 1;

    private final FundQueueTable queue;

    FundQueueProjection(FundQueueTable queue) {
        this.queue = queue;
    }

    /** Who hands in a correction is as late as the correction. */
    @EventHandler
    void on(ApplicationSubmitted event) {
        queue.submitted(event.applicationId(), event.submittedAt());
    }

    @EventHandler
    void on(TierApproved event) {
        if (event.approval() == 2) {
            queue.enter(event.applicationId(), event.award());
        }
    }

    @EventHandler
    void on(OfferMade event) {
        queue.leave(event.applicationId());
    }

    @EventHandler
    void on(TierProposed event) {
        queue.leave(event.applicationId());
    }

    @EventHandler
    void on(ApplicationRejected event) {
        queue.leave(event.applicationId());
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        queue.leave(event.applicationId());
    }

    /** Its part of a joint application changed, and so its award: it waits again when that has been granted. */
    @EventHandler
    void on(JointPartPinned event) {
        queue.leave(event.applicationId());
    }

    @EventHandler
    void on(FundCarriedOver event) {
        queue.follow(event.fundId(), event.successor());
    }

    @ResetHandler
    void reset() {
        queue.clear();
    }
}

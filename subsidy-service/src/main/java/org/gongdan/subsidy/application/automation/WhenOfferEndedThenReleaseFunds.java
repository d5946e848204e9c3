package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An award that nobody takes up gives its money back to the funds. */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@DisallowReplay
@Order(FundQueueProjection.AFTER)
class WhenOfferEndedThenReleaseFunds {

    private static final Caller SELF = SystemCaller.named("WhenOfferEndedThenReleaseFunds");

    private final Reservations reservations;

    WhenOfferEndedThenReleaseFunds(Reservations reservations) {
        this.reservations = reservations;
    }

    @EventHandler
    void on(OfferDeclined event) {
        reservations.release(event.applicationId(), event.award(), SELF);
    }

    @EventHandler
    void on(OfferExpired event) {
        reservations.release(event.applicationId(), event.award(), SELF);
    }

    /** Its part of a joint project changed: what was kept for the former award makes way for the next proposal. */
    @EventHandler
    void on(JointPartPinned event) {
        var award = event.award();
        if (award != null) {
            reservations.release(event.applicationId(), award, SELF);
        }
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        var award = event.award();
        if (award != null) {
            reservations.release(event.applicationId(), award, SELF);
        }
    }
}

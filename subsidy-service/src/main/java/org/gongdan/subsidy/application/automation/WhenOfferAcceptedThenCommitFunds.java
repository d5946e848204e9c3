package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Acceptance turns what each fund has reserved into a commitment. */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@DisallowReplay
@Order(FundQueueProjection.AFTER)
class WhenOfferAcceptedThenCommitFunds {

    private static final Caller SELF = SystemCaller.named("WhenOfferAcceptedThenCommitFunds");

    private final Reservations reservations;

    WhenOfferAcceptedThenCommitFunds(Reservations reservations) {
        this.reservations = reservations;
    }

    @EventHandler
    void on(OfferAccepted event) {
        reservations.commit(event.applicationId(), event.award(), SELF);
    }
}

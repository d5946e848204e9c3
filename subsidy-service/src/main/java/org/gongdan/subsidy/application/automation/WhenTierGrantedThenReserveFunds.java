package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The second approval grants: the money is reserved in every fund, and the offer is made; or the application waits. */
@Component
@ProcessingGroup(AwaitingFundsProjection.GROUP)
@DisallowReplay
@Order(AwaitingFundsProjection.AFTER)
class WhenTierGrantedThenReserveFunds {

    private static final Caller SELF = SystemCaller.named("WhenTierGrantedThenReserveFunds");

    private final Reservations reservations;

    WhenTierGrantedThenReserveFunds(Reservations reservations) {
        this.reservations = reservations;
    }

    @EventHandler
    void on(TierApproved event) {
        if (event.approval() == 2) {
            reservations.reserveAndOffer(event.applicationId(), event.award(), SELF);
        }
    }
}

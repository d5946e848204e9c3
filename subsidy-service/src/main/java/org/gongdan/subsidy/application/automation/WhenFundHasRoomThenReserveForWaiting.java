package org.gongdan.subsidy.application.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When a fund has more room, those who wait for it are served in the order in which they were granted. */
@Component
@ProcessingGroup(AwaitingFundsProjection.GROUP)
@DisallowReplay
@Order(AwaitingFundsProjection.AFTER)
class WhenFundHasRoomThenReserveForWaiting {

    private static final Caller SELF = SystemCaller.named("WhenFundHasRoomThenReserveForWaiting");

    private final AwaitingFunds waiting;
    private final Reservations reservations;

    WhenFundHasRoomThenReserveForWaiting(AwaitingFunds waiting, Reservations reservations) {
        this.waiting = waiting;
        this.reservations = reservations;
    }

    @EventHandler
    void on(AppropriationAdded event) {
        serve(event.fundId());
    }

    @EventHandler
    void on(ReservationReleased event) {
        serve(event.fundId());
    }

    @EventHandler
    void on(CommitmentReduced event) {
        serve(event.fundId());
    }

    /** Room may have come between the refusal and the waiting; without another try nothing would tell of it. */
    @EventHandler
    void on(FundsAwaited event) {
        waiting.find(event.applicationId())
                .ifPresent(each -> reservations.reserveAndOffer(each.applicationId(), each.award(), SELF));
    }

    private void serve(FundId fund) {
        waiting.forFund(fund).forEach(each -> reservations.reserveAndOffer(each.applicationId(), each.award(), SELF));
    }
}

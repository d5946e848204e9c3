package org.gongdan.subsidy.application.automation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When a fund has more room, those who wait for it are served from the head of their queue. */
@Component
@ProcessingGroup(FundQueueProjection.GROUP)
@DisallowReplay
@Order(FundQueueProjection.AFTER)
class WhenFundHasRoomThenServeQueue {

    private static final Caller SELF = SystemCaller.named("WhenFundHasRoomThenServeQueue");

    private final FairQueue queue;

    WhenFundHasRoomThenServeQueue(FairQueue queue) {
        this.queue = queue;
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

    @EventHandler
    void on(AmountRecovered event) {
        serve(event.fundId());
    }

    private void serve(FundId fund) {
        queue.serve(List.of(fund), SELF);
    }
}

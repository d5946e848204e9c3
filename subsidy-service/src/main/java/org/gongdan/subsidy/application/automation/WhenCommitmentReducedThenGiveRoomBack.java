package org.gongdan.subsidy.application.automation;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.cumulation.AwardCounts;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.ReduceAward;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a fund need not pay any more does not count under the caps any more. */
@Component
@ProcessingGroup(CommitmentParties.GROUP)
@DisallowReplay
@Order(CommitmentParties.AFTER)
class WhenCommitmentReducedThenGiveRoomBack {

    private final CommitmentParties parties;
    private final AwardCounts counts;
    private final Commands commands;

    WhenCommitmentReducedThenGiveRoomBack(CommitmentParties parties, AwardCounts counts, Commands commands) {
        this.parties = parties;
        this.counts = counts;
        this.commands = commands;
    }

    /** The place of the event in the stream of its fund names the reduction, so that it counts once. */
    @EventHandler
    void on(CommitmentReduced event, @SequenceNumber long number) {
        parties.holderOf(event.reservationId())
                .filter(counts::isHolder)
                .ifPresent(uscc -> commands.send(
                        new ReduceAward(
                                AwardHolderId.ofUscc(uscc),
                                event.reservationId(),
                                event.fundId() + "/" + number,
                                Map.of(parties.funderOf(event.fundId()), event.by())),
                        SystemCaller.named("WhenCommitmentReducedThenGiveRoomBack")));
    }
}

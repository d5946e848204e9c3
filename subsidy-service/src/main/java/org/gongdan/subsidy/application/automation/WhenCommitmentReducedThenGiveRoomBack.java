package org.gongdan.subsidy.application.automation;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.cumulation.AwardCounts;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.ReduceAward;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** What a fund need not pay any more does not count under the caps any more. */
@Component
@ProcessingGroup("when-commitment-reduced-then-give-room-back")
@DisallowReplay
class WhenCommitmentReducedThenGiveRoomBack {

    private final Applications applications;
    private final Funds funds;
    private final AwardCounts counts;
    private final Commands commands;

    WhenCommitmentReducedThenGiveRoomBack(
            Applications applications, Funds funds, AwardCounts counts, Commands commands) {
        this.applications = applications;
        this.funds = funds;
        this.counts = counts;
        this.commands = commands;
    }

    /** The place of the event in the stream of its fund names the reduction, so that it counts once. */
    @EventHandler
    void on(CommitmentReduced event, @SequenceNumber long number) {
        if (!event.reservationId().startsWith("application-")) {
            return;
        }
        var funder = funds.find(event.fundId())
                .orElseThrow(() -> new IllegalStateException("no row yet of " + event.fundId()))
                .funder();
        applications
                .find(new ApplicationId(event.reservationId()))
                .map(found -> found.summary().uscc())
                .filter(counts::isHolder)
                .ifPresent(uscc -> commands.send(
                        new ReduceAward(
                                AwardHolderId.ofUscc(uscc),
                                event.reservationId(),
                                event.fundId() + "/" + number,
                                Map.of(funder, event.by())),
                        SystemCaller.named("WhenCommitmentReducedThenGiveRoomBack")));
    }
}

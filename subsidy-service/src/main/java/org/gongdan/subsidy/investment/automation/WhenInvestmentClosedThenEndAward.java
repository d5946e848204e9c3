package org.gongdan.subsidy.investment.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.cumulation.AwardCounts;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.EndAward;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** A closed investment runs no more: under a cap of so many at once, the group may begin another. */
@Component
@ProcessingGroup("when-investment-closed-then-end-award")
@DisallowReplay
class WhenInvestmentClosedThenEndAward {

    private final Investments investments;
    private final AwardCounts counts;
    private final Commands commands;

    WhenInvestmentClosedThenEndAward(Investments investments, AwardCounts counts, Commands commands) {
        this.investments = investments;
        this.counts = counts;
        this.commands = commands;
    }

    /** The row of an investment is there long before it is closed; without it the event waits and is tried again. */
    @EventHandler
    void on(InvestmentClosed event) {
        var agreement = investments
                .find(event.investmentId())
                .orElseThrow(() -> new IllegalStateException("no row yet of " + event.investmentId()));
        if (counts.isHolder(agreement.uscc())) {
            commands.send(
                    new EndAward(
                            AwardHolderId.ofUscc(agreement.uscc()),
                            agreement.applicationId().value()),
                    SystemCaller.named("WhenInvestmentClosedThenEndAward"));
        }
    }
}

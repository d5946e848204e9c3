package org.gongdan.subsidy.claim.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionForfeited;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** Money that is never paid goes back into the fund it was committed in; the fund takes each reduction once. */
@Component
@ProcessingGroup("reduce-forfeited-commitment")
@DisallowReplay
class WhenRetentionForfeitedThenReduceCommitment {

    private final Investments investments;
    private final Commands commands;

    WhenRetentionForfeitedThenReduceCommitment(Investments investments, Commands commands) {
        this.investments = investments;
        this.commands = commands;
    }

    /** The row of an investment is there long before its claims; without it the event waits and is tried again. */
    @EventHandler
    void on(RetentionForfeited event) {
        var application = investments
                .find(event.investmentId())
                .orElseThrow(() -> new IllegalStateException("no row yet of " + event.investmentId()))
                .applicationId();
        for (var held : event.amounts()) {
            commands.send(
                    new ReduceCommitment(
                            held.fundId(), application.value(), "retention/" + event.claimId(), held.amount()),
                    SystemCaller.named(getClass().getSimpleName()));
        }
    }
}

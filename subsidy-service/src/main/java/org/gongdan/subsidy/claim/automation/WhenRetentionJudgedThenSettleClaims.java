package org.gongdan.subsidy.claim.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.claim.ClaimCommand;
import org.gongdan.subsidy.claim.ClaimCommand.ForfeitRetention;
import org.gongdan.subsidy.claim.ClaimCommand.ReleaseRetention;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.automation.RetentionCases.Judged;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/**
 * What is judged of an investment settles what every claim of it has held back, whether the claim was approved before or
 * after; told twice, a claim changes once.
 */
@Component
@ProcessingGroup("settle-retentions")
@DisallowReplay
class WhenRetentionJudgedThenSettleClaims {

    private final RetentionCases cases;
    private final Commands commands;

    WhenRetentionJudgedThenSettleClaims(RetentionCases cases, Commands commands) {
        this.cases = cases;
        this.commands = commands;
    }

    @EventHandler
    void on(ClaimApproved event) {
        settle(event.claimId(), cases.add(event.claimId(), event.investmentId()));
    }

    @EventHandler
    void on(RetentionConditionMet event) {
        judge(event.investmentId(), new Judged(event.ground(), null));
    }

    @EventHandler
    void on(RetentionForfeitureConfirmed event) {
        judge(event.investmentId(), new Judged(null, event.reason()));
    }

    private void judge(InvestmentId investment, Judged judged) {
        cases.judge(investment, judged).forEach(claim -> settle(claim, judged));
    }

    private void settle(ClaimId claim, Judged judged) {
        var ground = judged.ground();
        var reason = judged.forfeited();
        if (ground != null) {
            send(new ReleaseRetention(claim, ground));
        } else if (reason != null) {
            send(new ForfeitRetention(claim, reason));
        }
    }

    private void send(ClaimCommand command) {
        commands.send(command, SystemCaller.named(getClass().getSimpleName()));
    }
}

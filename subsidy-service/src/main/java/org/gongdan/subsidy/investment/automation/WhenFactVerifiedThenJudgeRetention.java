package org.gongdan.subsidy.investment.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** A verified fact may decide what becomes of the money held back; judged twice, it is decided once. */
@Component
@ProcessingGroup("when-fact-verified-then-judge-retention")
@DisallowReplay
class WhenFactVerifiedThenJudgeRetention {

    private final Commands commands;

    WhenFactVerifiedThenJudgeRetention(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(FunctionUseVerified event) {
        judge(event.investmentId());
    }

    @EventHandler
    void on(MilestoneVerified event) {
        judge(event.investmentId());
    }

    private void judge(InvestmentId investment) {
        commands.send(
                new JudgeRetention(investment), SystemCaller.named(getClass().getSimpleName()));
    }
}

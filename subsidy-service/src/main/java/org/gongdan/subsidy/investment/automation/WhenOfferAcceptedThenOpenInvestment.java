package org.gongdan.subsidy.investment.automation;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/** An accepted offer is an agreement; the day of acceptance, where the service stands, is the day of the agreement. */
@Component
@ProcessingGroup("when-offer-accepted-then-open-investment")
@DisallowReplay
class WhenOfferAcceptedThenOpenInvestment {

    private final Commands commands;
    private final Clock clock;

    WhenOfferAcceptedThenOpenInvestment(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(OfferAccepted event) {
        var command = new OpenInvestment(
                InvestmentId.ofApplication(event.applicationId()),
                event.applicationId(),
                event.uscc(),
                event.project(),
                event.costLines(),
                event.award(),
                event.indicators(),
                event.milestones(),
                event.functions(),
                LocalDate.ofInstant(event.acceptedAt(), clock.getZone()));
        commands.send(command, SystemCaller.named("WhenOfferAcceptedThenOpenInvestment"));
    }
}

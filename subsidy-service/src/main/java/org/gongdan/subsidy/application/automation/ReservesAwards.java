package org.gongdan.subsidy.application.automation;

import org.axonframework.commandhandling.CommandHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.MakeOffer;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.shared.NestedCommands;
import org.springframework.stereotype.Component;

/**
 * Reserves an award in all of its funds and makes the offer, in one transaction: where one fund lacks room, none has
 * reserved anything, and nobody sees an offer without its money or money without its offer.
 */
@Component
class ReservesAwards {

    private final NestedCommands nested;

    ReservesAwards(NestedCommands nested) {
        this.nested = nested;
    }

    @CommandHandler
    void handle(ReserveAward command, Caller caller) {
        var application = command.applicationId();
        for (var share : FundShare.of(command.award())) {
            nested.send(new ReserveAmount(share.fundId(), application.value(), share.amount()), caller);
        }
        nested.send(new MakeOffer(application, command.award()), caller);
    }
}

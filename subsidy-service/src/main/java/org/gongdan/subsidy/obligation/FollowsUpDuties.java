package org.gongdan.subsidy.obligation;

import org.axonframework.commandhandling.CommandHandler;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.obligation.ObligationCommand.FollowUpObligation;
import org.gongdan.subsidy.obligation.ObligationCommand.MeetObligation;
import org.gongdan.subsidy.shared.NestedCommands;
import org.springframework.stereotype.Component;

/** Hands what was found of a slice to each obligation, all in the transaction of the slice. */
@Component
class FollowsUpDuties {

    private final NestedCommands nested;

    FollowsUpDuties(NestedCommands nested) {
        this.nested = nested;
    }

    @CommandHandler
    void handle(FollowUpDuties command, Caller caller) {
        for (var duty : command.missing()) {
            nested.send(new FollowUpObligation(duty.id(), duty, command.day(), command.steps()), caller);
        }
        for (var met : command.met()) {
            nested.send(new MeetObligation(met, command.day()), caller);
        }
    }
}

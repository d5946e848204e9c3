package org.gongdan.subsidy.cumulation.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.FollowGroup;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.stereotype.Component;

/**
 * Awards count for the single undertaking that an enterprise belongs to now: they move with it, be the new accounts full
 * or not. Told to every enterprise that is assigned a group, so that its next award finds the right accounts at once.
 */
@Component
@ProcessingGroup("when-group-assigned-then-move-awards")
@DisallowReplay
class WhenGroupAssignedThenMoveAwards {

    private static final Caller SELF = SystemCaller.named("WhenGroupAssignedThenMoveAwards");

    private final Commands commands;

    WhenGroupAssignedThenMoveAwards(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(GroupAssigned event, @SequenceNumber long version) {
        var holder = AwardHolderId.ofUscc(event.enterpriseId().uscc());
        commands.send(new FollowGroup(holder, event.groupId(), version), SELF);
    }
}

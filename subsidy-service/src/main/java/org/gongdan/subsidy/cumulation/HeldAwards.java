package org.gongdan.subsidy.cumulation;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.GiveBackAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.HoldAward;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.shared.NestedCommands;
import org.springframework.stereotype.Component;

/** Asks the holder of an award. */
@Component
class HeldAwards implements AwardCounts {

    private final NestedCommands nested;
    private final Enterprises enterprises;
    private final EventStore events;

    HeldAwards(NestedCommands nested, Enterprises enterprises, EventStore events) {
        this.nested = nested;
        this.enterprises = enterprises;
        this.events = events;
    }

    @Override
    public void count(GrantedAward award, List<CapShare> shares, Caller caller) {
        var group =
                enterprises.find(award.uscc()).map(Enterprises.Profile::groupId).orElse(award.uscc());
        nested.send(new HoldAward(AwardHolderId.ofUscc(award.uscc()), group, award, shares), caller);
    }

    @Override
    public void giveBack(String uscc, String awardId, GiveBackCause cause, Caller caller) {
        if (isHolder(uscc)) {
            nested.send(new GiveBackAward(AwardHolderId.ofUscc(uscc), awardId, cause), caller);
        }
    }

    @Override
    public boolean isHolder(String uscc) {
        return events.lastSequenceNumberFor(AwardHolderId.ofUscc(uscc).value()).isPresent();
    }
}

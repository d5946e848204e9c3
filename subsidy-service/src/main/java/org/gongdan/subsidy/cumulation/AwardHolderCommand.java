package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Everything that can be asked of an enterprise as a holder of awards. */
public sealed interface AwardHolderCommand {

    @TargetAggregateIdentifier
    AwardHolderId holderId();

    /**
     * Counts the award under every cap, or is refused and counts it under none.
     *
     * @param groupId of the registry; used only until the holder is told of its group
     */
    @AllowedFor(
            value = {},
            system = true)
    record HoldAward(AwardHolderId holderId, String groupId, GrantedAward award, List<CapShare> shares)
            implements AwardHolderCommand {}

    /** An award that is not held changes nothing. */
    @AllowedFor(
            value = {},
            system = true)
    record GiveBackAward(AwardHolderId holderId, String awardId, GiveBackCause cause) implements AwardHolderCommand {}

    /** @param reductionId names it, so that it counts once */
    @AllowedFor(
            value = {},
            system = true)
    record ReduceAward(AwardHolderId holderId, String awardId, String reductionId, Map<Party, Money> by)
            implements AwardHolderCommand {}

    /** Its investment is closed, so that another one may run. */
    @AllowedFor(
            value = {},
            system = true)
    record EndAward(AwardHolderId holderId, String awardId) implements AwardHolderCommand {}

    /** @param version of the enterprise, so that an older assignment never undoes a newer one */
    @AllowedFor(
            value = {},
            system = true)
    record FollowGroup(AwardHolderId holderId, String groupId, long version) implements AwardHolderCommand {}

    /**
     * Sets what an award counts for under one cap: one of ours that was counted wrongly, or one from elsewhere.
     *
     * @param groupId of the registry; used only until the holder is told of its group
     * @param amount zero when it counts no more
     */
    @AllowedFor(Role.OFFICER)
    record CorrectAward(
            AwardHolderId holderId,
            String groupId,
            Cap cap,
            String awardId,
            Money amount,
            LocalDate countedOn,
            boolean running,
            String reason)
            implements AwardHolderCommand {}
}

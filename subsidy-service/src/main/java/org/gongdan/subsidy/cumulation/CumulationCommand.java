package org.gongdan.subsidy.cumulation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;

/** Everything that can be asked of an account; sent by the holder of the awards alone, which knows its group. */
public sealed interface CumulationCommand {

    @TargetAggregateIdentifier
    CumulationAccountId accountId();

    /** @param entry refused when it does not fit, unless it follows its enterprise from another group */
    @AllowedFor(
            value = {},
            system = true)
    record CountAward(CumulationAccountId accountId, String groupId, Cap cap, CountedAward entry, boolean movedHere)
            implements CumulationCommand {}

    /** Answers what it counted for. */
    @AllowedFor(
            value = {},
            system = true)
    record UncountAward(CumulationAccountId accountId, String awardId, GiveBackCause cause)
            implements CumulationCommand {}

    /** @param reductionId names it, so that it counts once */
    @AllowedFor(
            value = {},
            system = true)
    record ReduceCount(CumulationAccountId accountId, String awardId, String reductionId, Money by)
            implements CumulationCommand {}

    /** Its investment is closed: another may run now, but the money still counts. */
    @AllowedFor(
            value = {},
            system = true)
    record FinishAward(CumulationAccountId accountId, String awardId) implements CumulationCommand {}

    /** @param entry what it should count for; without an amount it counts no more */
    @AllowedFor(
            value = {},
            system = true)
    record CorrectCount(CumulationAccountId accountId, String groupId, Cap cap, CountedAward entry, String reason)
            implements CumulationCommand {}
}

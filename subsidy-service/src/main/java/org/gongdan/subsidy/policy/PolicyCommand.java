package org.gongdan.subsidy.policy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything that can be asked of policy figures. */
public sealed interface PolicyCommand {

    @TargetAggregateIdentifier
    PolicyFiguresId figuresId();

    /**
     * With the same figures as those in force it changes nothing.
     *
     * @param position the last event that the figures can hold
     */
    @AllowedFor(
            value = {},
            system = true)
    record PublishPolicyFigures(PolicyFiguresId figuresId, long position, PolicySet set) implements PolicyCommand {}
}

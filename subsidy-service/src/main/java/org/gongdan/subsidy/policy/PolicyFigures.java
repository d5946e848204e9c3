package org.gongdan.subsidy.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.subsidy.policy.PolicyCommand.PublishPolicyFigures;
import org.gongdan.subsidy.policy.PolicyEvent.PolicyFiguresPublished;
import org.gongdan.subsidy.policy.PolicyState.Published;
import org.gongdan.subsidy.policy.PolicyState.Unknown;
import org.jspecify.annotations.Nullable;

/** The policy figures of one period: a new version each time they come out otherwise than before, and none is lost. */
@Aggregate
final class PolicyFigures {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable PolicyFiguresId id;

    private PolicyState state = new Unknown();

    private PolicyFigures() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishPolicyFigures command, Clock clock) {
        var set = command.set();
        var sha256 = PolicyFile.sha256(set);
        var version = switch (state) {
            case Unknown _ -> 1;
            case Published(var last, var before) -> before.equals(sha256) ? last : last + 1;
        };
        if (!new Published(version, sha256).equals(state)) {
            apply(new PolicyFiguresPublished(
                    command.figuresId(),
                    version,
                    command.position(),
                    set,
                    set.cells().size(),
                    set.suppressed(),
                    sha256,
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        id = event.figuresId();
        state = PolicyState.after(event);
    }
}

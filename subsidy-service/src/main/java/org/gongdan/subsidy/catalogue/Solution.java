package org.gongdan.subsidy.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.SolutionCommand.ListSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.ReviseSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.WithdrawSolution;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionListed;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionRevised;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionWithdrawn;
import org.gongdan.subsidy.catalogue.SolutionState.Unknown;
import org.gongdan.subsidy.catalogue.SolutionState.Withdrawn;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Guards one solution: listed for a registered provider, revised as the product changes, and withdrawn for good. Each
 * revision has a number, so that an application can say which one it chose.
 */
@Aggregate(cache = "aggregateCache")
final class Solution {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable SolutionId id;

    private SolutionState state = new Unknown();

    private Solution() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ListSolution command, Caller caller, Catalogue catalogue, Clock clock) {
        if (!(state instanceof Unknown)) {
            var known = state.known();
            if (known.provider().equals(command.providerId()) && known.sheet().equals(command.sheet())) {
                return;
            }
            throw new CommandRefused(
                    CatalogueRefusal.SOLUTION_ALREADY_LISTED,
                    command.solutionId().value());
        }
        if (catalogue.provider(command.providerId()).isEmpty()) {
            throw CommandRefused.at(
                    "providerId",
                    CatalogueRefusal.PROVIDER_UNKNOWN,
                    command.providerId().uscc());
        }
        SheetCheck.sound(command.sheet(), catalogue);
        apply(new SolutionListed(
                command.solutionId(), command.providerId(), command.sheet(), caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(ReviseSolution command, Caller caller, Catalogue catalogue, Clock clock) {
        var known = state.known();
        if (state instanceof Withdrawn(var _, var reason)) {
            throw new CommandRefused(CatalogueRefusal.SOLUTION_IS_WITHDRAWN, reason);
        }
        if (!known.sheet().equals(command.sheet())) {
            SheetCheck.sound(command.sheet(), catalogue);
            apply(new SolutionRevised(
                    command.solutionId(), known.sheetVersion() + 1, command.sheet(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(WithdrawSolution command, Caller caller, Clock clock) {
        state.known();
        if (command.reason().isBlank()) {
            throw CommandRefused.at("reason", CatalogueRefusal.SOLUTION_REASON_MISSING);
        }
        if (!(state instanceof Withdrawn)) {
            apply(new SolutionWithdrawn(command.solutionId(), command.reason(), caller.id(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(SolutionEvent event) {
        id = event.solutionId();
        state = state.after(event);
    }
}

package org.gongdan.subsidy.obligation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.obligation.ObligationCommand.FollowUpObligation;
import org.gongdan.subsidy.obligation.ObligationCommand.LiftObligation;
import org.gongdan.subsidy.obligation.ObligationCommand.MeetObligation;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationEscalated;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationLifted;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMet;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMissed;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationReminded;
import org.gongdan.subsidy.obligation.ObligationState.Lifted;
import org.gongdan.subsidy.obligation.ObligationState.Met;
import org.gongdan.subsidy.obligation.ObligationState.Open;
import org.gongdan.subsidy.obligation.ObligationState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one obligation. It begins when its day has passed and nothing came: missed, reminded of twice,
 * escalated, until it is met or the secretariat lifts it. One that was met and is missing again, because a claim was
 * rejected, is missed anew. It is not kept in the cache: a job asks each of many once a day.
 */
@Aggregate
final class Obligation {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ObligationId id;

    private ObligationState state = new Unknown();

    private Obligation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FollowUpObligation command, Clock clock) {
        switch (state) {
            case Unknown _ -> miss(command, clock);
            case Met(var on) when command.day().isAfter(on) -> miss(command, clock);
            case Open(var step, var since) ->
                command.steps().next(step, since, command.day()).ifPresent(next -> apply(factOf(next, command, clock)));
            case Met _, Lifted _ -> {}
        }
    }

    @CommandHandler
    void handle(MeetObligation command, Clock clock) {
        if (state instanceof Open) {
            apply(new ObligationMet(command.obligationId(), command.day(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(LiftObligation command, Caller caller, Clock clock) {
        switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Met _, Lifted _ -> throw new CommandRefused(ObligationRefusal.OBLIGATION_ENDED);
            case Open _ -> {
                if (command.reason().isBlank()) {
                    throw CommandRefused.at("reason", ObligationRefusal.OBLIGATION_REASON_MISSING);
                }
                apply(new ObligationLifted(
                        command.obligationId(), command.reason().strip(), caller.id(), clock.instant()));
            }
        }
    }

    @EventSourcingHandler
    void on(ObligationEvent event) {
        id = event.obligationId();
        state = ObligationState.after(event);
    }

    private static void miss(FollowUpObligation command, Clock clock) {
        if (command.duty().isOverdueOn(command.day())) {
            apply(new ObligationMissed(command.obligationId(), command.duty(), command.day(), clock.instant()));
        }
    }

    private static ObligationEvent factOf(ReminderSteps.Step next, FollowUpObligation command, Clock clock) {
        LocalDate day = command.day();
        return switch (next) {
            case MISSED -> new ObligationMissed(command.obligationId(), command.duty(), day, clock.instant());
            case FIRST_REMINDER -> new ObligationReminded(command.obligationId(), 1, day, clock.instant());
            case SECOND_REMINDER -> new ObligationReminded(command.obligationId(), 2, day, clock.instant());
            case ESCALATED -> new ObligationEscalated(command.obligationId(), day, clock.instant());
        };
    }
}

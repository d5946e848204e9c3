package org.gongdan.subsidy.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.programme.ProgrammeCommand.CloseCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.DiscardDraft;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.OpenCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeCommand.RetireProgramme;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallClosed;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallOpened;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDraftDiscarded;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeRetired;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.gongdan.subsidy.programme.ProgrammeState.Call;
import org.gongdan.subsidy.programme.ProgrammeState.Retired;
import org.gongdan.subsidy.programme.ProgrammeState.Running;
import org.gongdan.subsidy.programme.ProgrammeState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one programme: an officer drafts a version, somebody who had no hand in it publishes it, calls open
 * and close, and one day it is retired. What is published never changes; a correction is the next version.
 */
@Aggregate(cache = "aggregateCache")
final class Programme {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ProgrammeId id;

    private ProgrammeState state = new Unknown();

    private Programme() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftProgramme command, Caller caller, Clock clock) {
        var rules = command.rules();
        if (!rules.programmeId().equals(command.programmeId())) {
            throw CommandRefused.at("code", ProgrammeRefusal.RULES_CONTRADICTORY, "code " + rules.code());
        }
        for (var problem : RuleSetCheck.of(rules)) {
            throw CommandRefused.at(
                    problem.path(),
                    ProgrammeRefusal.RULES_CONTRADICTORY,
                    problem.explanation().en());
        }
        var running = state instanceof Unknown ? Running.NEW : running();
        var draft = running.draft();
        if (draft != null && draft.rules().equals(rules) && draft.draftedBy().equals(caller.id())) {
            return;
        }
        if (rules.version() != running.published() + 1) {
            throw CommandRefused.at("version", ProgrammeRefusal.RULES_VERSION_NOT_NEXT, running.published() + 1);
        }
        apply(new ProgrammeDrafted(command.programmeId(), rules, caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(DiscardDraft command, Caller caller, Clock clock) {
        var draft = running().draft();
        if (draft != null && draft.rules().version() == command.version()) {
            apply(new ProgrammeDraftDiscarded(command.programmeId(), command.version(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(
            PublishProgrammeVersion command,
            Caller caller,
            Clock clock,
            @MetaDataValue(CommandMetadata.EXPECTED_VERSION) @Nullable Long seen) {
        var running = running();
        if (command.version() <= running.published()) {
            return;
        }
        var draft = running.draft();
        if (draft == null || draft.rules().version() != command.version()) {
            throw CommandRefused.at("version", ProgrammeRefusal.RULES_NOT_DRAFTED, command.version());
        }
        if (running.drafters().contains(caller.id())) {
            throw new CommandRefused(ProgrammeRefusal.PUBLISHER_IS_DRAFTER);
        }
        if (draft.replacing() && seen == null) {
            throw new CommandRefused(ProgrammeRefusal.DRAFT_SEEN_MISSING, command.version());
        }
        draft.rules().tierTable().check().forEach(Programme::refuse);
        running.displaced(draft.rules(), LocalDate.now(clock)).ifPresent(displaced -> {
            throw CommandRefused.at(
                    "effectiveFrom",
                    ProgrammeRefusal.EFFECTIVE_DATE_PAST,
                    draft.rules().effectiveFrom(),
                    displaced.version(),
                    LocalDate.now(clock));
        });
        apply(new ProgrammeVersionPublished(command.programmeId(), draft.rules(), caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(OpenCall command, Caller caller, Clock clock) {
        var running = published();
        if (command.call().isBlank()) {
            throw CommandRefused.at("call", ProgrammeRefusal.CALL_NAME_MISSING);
        }
        if (command.closesOn().isBefore(command.opensOn())) {
            throw CommandRefused.at(
                    "closesOn", ProgrammeRefusal.CALL_DATES_INVALID, command.opensOn(), command.closesOn());
        }
        var same = running.calls().get(command.call());
        if (new Call(command.opensOn(), command.closesOn(), false).equals(same)) {
            return;
        }
        if (same != null) {
            throw CommandRefused.at("call", ProgrammeRefusal.CALL_EXISTS_ALREADY, command.call());
        }
        running.calls().forEach((name, call) -> {
            if (call.overlaps(command.opensOn(), command.closesOn())) {
                throw CommandRefused.at(
                        "opensOn", ProgrammeRefusal.CALL_OVERLAPS, name, call.opensOn(), call.closesOn());
            }
        });
        apply(new CallOpened(
                command.programmeId(),
                command.call(),
                command.opensOn(),
                command.closesOn(),
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(CloseCall command, Caller caller, Clock clock) {
        var call = running().calls().get(command.call());
        if (call == null) {
            throw CommandRefused.at("call", ProgrammeRefusal.CALL_UNKNOWN, command.call());
        }
        if (!call.closed()) {
            apply(new CallClosed(command.programmeId(), command.call(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(RetireProgramme command, Caller caller, Clock clock) {
        if (state instanceof Retired) {
            return;
        }
        if (command.reason().isBlank()) {
            throw CommandRefused.at("reason", ProgrammeRefusal.PROGRAMME_REASON_MISSING);
        }
        apply(new ProgrammeRetired(command.programmeId(), command.reason(), caller.id(), clock.instant()));
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        id = event.programmeId();
        state = state.after(event);
    }

    private Running running() {
        return switch (state) {
            case Running running -> running;
            case Retired _ -> throw new CommandRefused(ProgrammeRefusal.PROGRAMME_RETIRED);
            case Unknown _ -> throw new IllegalStateException("a programme without events");
        };
    }

    private Running published() {
        var running = running();
        if (running.published() == 0) {
            throw new CommandRefused(ProgrammeRefusal.PROGRAMME_NOT_PUBLISHED);
        }
        return running;
    }

    private static void refuse(TableFault fault) {
        var example = fault.example().plain();
        throw switch (fault) {
            case TableFault.Gap _ -> CommandRefused.at("tiers", ProgrammeRefusal.TABLE_HAS_GAPS, example);
            case TableFault.Overlap overlap ->
                CommandRefused.at(
                        "tiers", ProgrammeRefusal.TABLE_HAS_OVERLAPS, overlap.one(), overlap.other(), example);
        };
    }
}

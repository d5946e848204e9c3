package org.gongdan.subsidy.pack;

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
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.pack.PackCommand.DownloadPack;
import org.gongdan.subsidy.pack.PackCommand.ExpirePack;
import org.gongdan.subsidy.pack.PackCommand.RecordPack;
import org.gongdan.subsidy.pack.PackCommand.RecordPackFailure;
import org.gongdan.subsidy.pack.PackCommand.RequestPack;
import org.gongdan.subsidy.pack.PackEvent.PackAssembled;
import org.gongdan.subsidy.pack.PackEvent.PackDownloaded;
import org.gongdan.subsidy.pack.PackEvent.PackExpired;
import org.gongdan.subsidy.pack.PackEvent.PackFailed;
import org.gongdan.subsidy.pack.PackEvent.PackRequested;
import org.gongdan.subsidy.pack.PackState.Expired;
import org.gongdan.subsidy.pack.PackState.Failed;
import org.gongdan.subsidy.pack.PackState.Ready;
import org.gongdan.subsidy.pack.PackState.Requested;
import org.gongdan.subsidy.pack.PackState.Unknown;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one pack: requested by an auditor, put together once or failed, and then downloaded any number of
 * times until its time is over. The first bytes that were put together are the pack for ever.
 */
@Aggregate(cache = "aggregateCache")
final class AuditPack {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable PackId id;

    private PackState state = new Unknown();

    private AuditPack() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestPack command, Investments investments, Programmes programmes, Caller caller, Clock clock) {
        if (!(state instanceof Unknown)) {
            if (state.scope().equals(command.scope()) && state.requestedBy().equals(caller.id())) {
                return;
            }
            throw new CommandRefused(PackRefusal.PACK_ALREADY_REQUESTED, command.packId());
        }
        var investment = command.scope().investmentId();
        if (investment != null && investments.find(investment).isEmpty()) {
            throw CommandRefused.at("investmentId", PackRefusal.PACK_INVESTMENT_UNKNOWN, investment);
        }
        var sample = command.scope().sample();
        if (sample != null) {
            requireFitting(sample, programmes, LocalDate.now(clock));
        }
        apply(new PackRequested(command.packId(), command.scope(), caller.id(), clock.instant()));
    }

    /** Put together twice, because a node may be thought dead that is not, the first stays. */
    @CommandHandler
    void handle(RecordPack command, Clock clock) {
        if (state instanceof Requested) {
            apply(new PackAssembled(
                    command.packId(),
                    command.sha256(),
                    command.size(),
                    command.investments(),
                    command.events(),
                    command.checkpointSize(),
                    clock.instant(),
                    command.keepUntil()));
        }
    }

    @CommandHandler
    void handle(RecordPackFailure command, Clock clock) {
        if (state instanceof Requested) {
            apply(new PackFailed(command.packId(), command.reason(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(ExpirePack command, Clock clock) {
        switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Ready(var _, var _, var sha256, var keepUntil) -> {
                if (!LocalDate.now(clock).isAfter(keepUntil)) {
                    throw new CommandRefused(PackRefusal.PACK_STILL_KEPT, keepUntil);
                }
                apply(new PackExpired(command.packId(), sha256, clock.instant()));
            }
            case Expired _ -> {}
            case Requested _, Failed _ -> throw new CommandRefused(PackRefusal.PACK_NOT_ASSEMBLED);
        }
    }

    @CommandHandler
    void handle(DownloadPack command, Caller caller, Clock clock) {
        var sha256 = switch (state) {
            case Unknown _ -> throw new CommandRefused(SharedRefusal.NOT_FOUND);
            case Requested _ -> throw new CommandRefused(PackRefusal.PACK_NOT_READY);
            case Failed _ -> throw new CommandRefused(PackRefusal.PACK_NOT_ASSEMBLED);
            case Expired _ -> throw new CommandRefused(PackRefusal.PACK_EXPIRED);
            case Ready(var _, var _, var assembled, var _) -> assembled;
        };
        if (!sha256.equals(command.sha256())) {
            throw new CommandRefused(PackRefusal.PACK_ALTERED, sha256);
        }
        apply(new PackDownloaded(command.packId(), sha256, caller.id(), clock.instant()));
    }

    @EventSourcingHandler
    void on(PackEvent event) {
        id = event.packId();
        state = state.after(event);
    }

    private static void requireFitting(SampleWish sample, Programmes programmes, LocalDate today) {
        if (sample.size() < 1 || sample.size() > SampleWish.MOST) {
            throw CommandRefused.at("size", PackRefusal.PACK_SAMPLE_SIZE_INVALID, SampleWish.MOST);
        }
        if (sample.seed().isBlank() || sample.seed().length() > SampleWish.LONGEST_SEED) {
            throw CommandRefused.at("seed", PackRefusal.PACK_SEED_INVALID, SampleWish.LONGEST_SEED);
        }
        var from = sample.agreedFrom();
        var until = sample.agreedUntil();
        if (from != null && until != null && until.isBefore(from)) {
            throw CommandRefused.at("agreedUntil", PackRefusal.PACK_FILTER_INVALID);
        }
        var least = sample.leastAmount();
        var most = sample.mostAmount();
        if (least != null && most != null && most.compareTo(least) < 0) {
            throw CommandRefused.at("mostAmount", PackRefusal.PACK_FILTER_INVALID);
        }
        var programme = sample.programmeId();
        if (programme != null && programmes.inForce(programme, today).isEmpty()) {
            throw CommandRefused.at("programmeId", PackRefusal.PACK_PROGRAMME_UNKNOWN, programme);
        }
    }
}

package org.gongdan.subsidy.cumulation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.CumulationCommand.CorrectCount;
import org.gongdan.subsidy.cumulation.CumulationCommand.CountAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.FinishAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.ReduceCount;
import org.gongdan.subsidy.cumulation.CumulationCommand.UncountAward;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardCounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardFinished;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardUncounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.CountCorrected;
import org.gongdan.subsidy.cumulation.CumulationEvent.CountReduced;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Guards one cap of one enterprise group: an award is counted in the moment of its grant if it fits, and given back when
 * it ends without a project. Each award is judged by the cap as its own version states it, over all that counts here.
 * Only what a changed group or an officer brings may overfill it, and then it shows.
 */
@Aggregate(cache = "aggregateCache")
final class CumulationAccount {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable CumulationAccountId id;

    private final Map<String, CountedAward> entries = new HashMap<>();
    private final Set<String> reductions = new HashSet<>();

    private CumulationAccount() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountAward command, Clock clock) {
        var known = entries.get(command.entry().awardId());
        if (command.entry().equals(known)) {
            return;
        }
        if (known != null) {
            throw new CommandRefused(CumulationRefusal.AWARD_COUNTED_OTHERWISE, known.awardId());
        }
        if (!command.movedHere()) {
            CapRules.requireRoom(command.cap(), entries.values(), command.entry());
        }
        apply(new AwardCounted(
                command.accountId(),
                command.groupId(),
                command.cap(),
                command.entry(),
                command.movedHere(),
                clock.instant()));
    }

    @CommandHandler
    CountedAward handle(UncountAward command, Clock clock) {
        var known = counted(command.awardId());
        apply(new AwardUncounted(command.accountId(), known, command.cause(), clock.instant()));
        return known;
    }

    @CommandHandler
    void handle(ReduceCount command, Clock clock) {
        var known = counted(command.awardId());
        if (!reductions.contains(command.reductionId())) {
            apply(new CountReduced(
                    command.accountId(),
                    command.awardId(),
                    command.reductionId(),
                    command.by(),
                    known.less(command.by()),
                    clock.instant()));
        }
    }

    @CommandHandler
    void handle(FinishAward command, Clock clock) {
        if (counted(command.awardId()).running()) {
            apply(new AwardFinished(command.accountId(), command.awardId(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectCount command, Caller caller, Clock clock) {
        apply(new CountCorrected(
                command.accountId(),
                command.groupId(),
                command.cap(),
                entries.get(command.entry().awardId()),
                command.entry(),
                command.reason(),
                caller.id(),
                clock.instant()));
    }

    @EventSourcingHandler
    void on(CumulationEvent event) {
        id = event.accountId();
        switch (event) {
            case AwardCounted counted -> entries.put(counted.entry().awardId(), counted.entry());
            case AwardUncounted uncounted -> entries.remove(uncounted.entry().awardId());
            case CountReduced reduced -> {
                entries.put(reduced.awardId(), reduced.entry());
                reductions.add(reduced.reductionId());
            }
            case AwardFinished finished -> entries.computeIfPresent(finished.awardId(), (_, entry) -> entry.finished());
            case CountCorrected corrected -> correct(corrected.entry());
        }
    }

    private void correct(CountedAward entry) {
        if (entry.amount().isZero()) {
            entries.remove(entry.awardId());
        } else {
            entries.put(entry.awardId(), entry);
        }
    }

    /** The holder knows what counts where, so that anything else is a mistake of ours. */
    private CountedAward counted(String awardId) {
        var known = entries.get(awardId);
        if (known == null) {
            throw new CommandRefused(CumulationRefusal.AWARD_NOT_COUNTED, awardId);
        }
        return known;
    }
}

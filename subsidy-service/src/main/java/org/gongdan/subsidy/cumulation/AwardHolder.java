package org.gongdan.subsidy.cumulation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.CorrectAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.EndAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.FollowGroup;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.GiveBackAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.HoldAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.ReduceAward;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardCorrected;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardGivenBack;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardHeld;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.GroupFollowed;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise as the holder of its awards: it knows its group, and so in which accounts each award counts. It changes
 * all of them in one transaction, so that an award counts under every cap or under none, and moves them with its
 * enterprise when that joins another group. Because grants and moves both pass here, none slips into an old account.
 */
@Aggregate(cache = "aggregateCache")
final class AwardHolder {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable AwardHolderId id;

    private Holdings holdings = Holdings.NONE;

    private AwardHolder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HoldAward command, Caller caller, Accounts accounts, Clock clock) {
        var award = command.award();
        var known = holdings.granted().get(award.awardId());
        if (award.equals(known)) {
            return;
        }
        if (known != null) {
            throw new CommandRefused(CumulationRefusal.AWARD_COUNTED_OTHERWISE, award.awardId());
        }
        var group = holdings.groupOr(command.groupId());
        var shares = new TreeMap<String, CapShare>();
        command.shares().forEach(share -> shares.put(share.cap().key(), share));
        award.papers().stream()
                .filter(paper -> !paper.fingerprint().isEmpty())
                .map(Cap::onceFor)
                .forEach(cap -> shares.put(cap.key(), new CapShare(cap, award.of(cap.parties()))));
        var counted = List.copyOf(shares.values());
        accounts.count(group, award, counted, caller);
        apply(new AwardHeld(command.holderId(), group, award, counted, clock.instant()));
    }

    @CommandHandler
    void handle(GiveBackAward command, Caller caller, Accounts accounts, Clock clock) {
        var awardId = command.awardId();
        if (holdings.groupId() != null && holdings.awards().contains(awardId)) {
            accounts.uncount(holdings.groupId(), holdings.capsOf(awardId), awardId, command.cause(), caller);
            apply(new AwardGivenBack(command.holderId(), awardId, command.cause(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(ReduceAward command, Caller caller, Accounts accounts) {
        var award = holdings.granted().get(command.awardId());
        if (holdings.groupId() != null && award != null) {
            accounts.reduce(holdings.groupId(), award, holdings.sharesOf(command.awardId()), command, caller);
        }
    }

    @CommandHandler
    void handle(EndAward command, Caller caller, Accounts accounts) {
        if (holdings.groupId() != null) {
            accounts.finish(holdings.groupId(), holdings.capsOf(command.awardId()), command.awardId(), caller);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FollowGroup command, Caller caller, Accounts accounts, Clock clock) {
        if (command.version() <= holdings.version()) {
            return;
        }
        var from = holdings.groupId();
        if (from != null && !from.equals(command.groupId())) {
            holdings.places().forEach(place -> accounts.move(from, command.groupId(), place, caller));
        }
        apply(new GroupFollowed(command.holderId(), from, command.groupId(), command.version(), clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectAward command, Caller caller, Accounts accounts, Clock clock) {
        Corrections.requireSound(command, caller, LocalDate.now(clock));
        var group = holdings.groupOr(command.groupId());
        var entry = new CountedAward(
                command.awardId(), command.holderId().uscc(), command.amount(), command.countedOn(), command.running());
        if (entry.amount().isZero() && !holdings.isCounted(command.awardId(), command.cap())) {
            throw new CommandRefused(CumulationRefusal.AWARD_NOT_COUNTED, command.awardId());
        }
        accounts.correct(group, command.cap(), entry, command.reason(), caller);
        apply(new AwardCorrected(
                command.holderId(),
                group,
                command.cap(),
                command.awardId(),
                command.amount(),
                command.reason(),
                caller.id(),
                clock.instant()));
    }

    @EventSourcingHandler
    void on(AwardHolderEvent event) {
        id = event.holderId();
        holdings = holdings.after(event);
    }
}

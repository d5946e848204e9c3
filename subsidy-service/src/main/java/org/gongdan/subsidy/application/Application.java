package org.gongdan.subsidy.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.AcceptOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.AwaitFunds;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareFunding;
import org.gongdan.subsidy.application.ApplicationCommand.DeclineOffer;
import org.gongdan.subsidy.application.ApplicationCommand.DescribeProject;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.ExpireOffer;
import org.gongdan.subsidy.application.ApplicationCommand.JudgeDoubleFunding;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.MakeOffer;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationCommand.StateFunctionNeeds;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitMember;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationState.Unknown;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.cumulation.AwardCounts;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.cumulation.GiveBackCause;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one application: drafted and submitted by its enterprise, judged by the rules in force that day,
 * placed in a tier by an officer, approved by two others, offered once its funds are reserved, and accepted — or rejected,
 * declined, expired or withdrawn on the way. A handler asks a decider for the facts to record; nothing else changes state.
 */
@Aggregate(cache = "aggregateCache")
final class Application {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ApplicationId id;

    private ApplicationState state = new Unknown();

    private Application() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftApplication command, Caller caller, Enterprises enterprises, Programmes programmes, Clock clock) {
        record(Drafting.draft(state, command, caller, enterprises, programmes, clock));
    }

    @CommandHandler
    void handle(DescribeProject command, Caller caller, Clock clock) {
        record(Drafting.describe(state, command, caller, clock));
    }

    @CommandHandler
    void handle(SetCostLines command, Caller caller, Programmes programmes, Clock clock) {
        record(Drafting.setCostLines(state, command, caller, programmes, clock));
    }

    @CommandHandler
    void handle(DeclareBaseline command, Caller caller, Clock clock) {
        record(Drafting.declareBaseline(state, command, caller, clock));
    }

    @CommandHandler
    void handle(DeclareFunding command, Caller caller, Clock clock) {
        record(Drafting.declareFunding(state, command, caller, clock));
    }

    @CommandHandler
    void handle(StateFunctionNeeds command, Caller caller, Catalogue catalogue, Clock clock) {
        record(FunctionsStating.state(state, command, caller, catalogue, clock));
    }

    @CommandHandler
    void handle(
            SubmitApplication command,
            Caller caller,
            Enterprises enterprises,
            Programmes programmes,
            Cumulation cumulation,
            Clock clock) {
        record(Submitting.submit(state, command, caller, enterprises, programmes, cumulation, clock));
    }

    @CommandHandler
    void handle(RequestCorrection command, Caller caller, Clock clock) {
        record(Reviewing.requestCorrection(state, command, caller, clock));
    }

    @CommandHandler
    void handle(JudgeDoubleFunding command, Caller caller, Clock clock) {
        record(Reviewing.judgeDoubleFunding(state, command, caller, clock));
    }

    @CommandHandler
    void handle(
            ProposeTier command,
            Caller caller,
            Programmes programmes,
            Funds funds,
            Cumulation cumulation,
            AwardCounts counts,
            Clock clock) {
        var payers = new Proposal.Payers(funds, LocalDate.now(clock).getYear());
        var facts = Reviewing.proposeTier(state, command, caller, programmes, payers, cumulation, clock);
        giveBackAfter(facts, GiveBackCause.PROPOSED_ANEW, counts, caller);
        record(facts);
    }

    /** The second approval grants, and so counts the award under every cap, in one transaction with it. */
    @CommandHandler
    void handle(
            ApproveTier command,
            Caller caller,
            JointApplications joint,
            Programmes programmes,
            AwardCounts counts,
            Clock clock) {
        var facts = Reviewing.approveTier(state, command, caller, joint, clock);
        if (state instanceof ApplicationState.FirstApproved approved) {
            Granting.count(command.applicationId(), approved, programmes, counts, caller, clock);
        }
        record(facts);
    }

    @CommandHandler
    void handle(RejectApplication command, Caller caller, AwardCounts counts, Clock clock) {
        var facts = Reviewing.reject(state, command, caller, clock);
        giveBackAfter(facts, GiveBackCause.REJECTED, counts, caller);
        record(facts);
    }

    @CommandHandler
    void handle(MakeOffer command, OfferTerms terms, Clock clock) {
        record(Offering.make(state, command, terms, clock));
    }

    @CommandHandler
    void handle(AwaitFunds command, Clock clock) {
        record(Offering.awaitFunds(state, command, clock));
    }

    @CommandHandler
    void handle(AcceptOffer command, Caller caller, Clock clock) {
        record(Offering.accept(state, command, caller, clock));
    }

    @CommandHandler
    void handle(DeclineOffer command, Caller caller, AwardCounts counts, Clock clock) {
        var facts = Offering.decline(state, command, caller, clock);
        giveBackAfter(facts, GiveBackCause.DECLINED, counts, caller);
        record(facts);
    }

    @CommandHandler
    void handle(ExpireOffer command, Caller caller, AwardCounts counts, Clock clock) {
        var facts = Offering.expire(state, command, clock);
        giveBackAfter(facts, GiveBackCause.EXPIRED, counts, caller);
        record(facts);
    }

    @CommandHandler
    void handle(WithdrawApplication command, Caller caller, AwardCounts counts, Clock clock) {
        var facts = Offering.withdraw(state, command, caller, clock);
        giveBackAfter(facts, GiveBackCause.WITHDRAWN, counts, caller);
        record(facts);
    }

    @CommandHandler
    void handle(PinJointPart command, Caller caller, AwardCounts counts, Clock clock) {
        var facts = Joining.pin(state, command, clock);
        giveBackAfter(facts, GiveBackCause.SUPERSEDED, counts, caller);
        record(facts);
    }

    @CommandHandler
    void handle(
            SubmitMember command, Enterprises enterprises, Programmes programmes, Cumulation cumulation, Clock clock) {
        record(Joining.submit(state, command, enterprises, programmes, cumulation, clock));
    }

    @CommandHandler
    void handle(LeaveJoint command, Caller caller, AwardCounts counts, Clock clock) {
        var facts = Joining.leave(state, command, clock);
        giveBackAfter(facts, GiveBackCause.WITHDRAWN, counts, caller);
        record(facts);
    }

    @EventSourcingHandler
    void on(ApplicationEvent event) {
        id = event.applicationId();
        state = state.after(event);
    }

    private void giveBackAfter(
            List<? extends ApplicationEvent> facts, GiveBackCause cause, AwardCounts counts, Caller caller) {
        if (!facts.isEmpty()) {
            Granting.giveBack(facts.getFirst().applicationId(), state, cause, counts, caller);
        }
    }

    /** None when the command only repeats what has been recorded. */
    private static void record(Iterable<? extends ApplicationEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }
}

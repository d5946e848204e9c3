package org.gongdan.subsidy.joint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.joint.JointCommand.ChangeConsent;
import org.gongdan.subsidy.joint.JointCommand.ConfirmExit;
import org.gongdan.subsidy.joint.JointCommand.DeclineMembership;
import org.gongdan.subsidy.joint.JointCommand.DraftJoint;
import org.gongdan.subsidy.joint.JointCommand.InviteMember;
import org.gongdan.subsidy.joint.JointCommand.JoinJoint;
import org.gongdan.subsidy.joint.JointCommand.PreviewExit;
import org.gongdan.subsidy.joint.JointCommand.PreviewShares;
import org.gongdan.subsidy.joint.JointCommand.RecordMemberGranted;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SignPart;
import org.gongdan.subsidy.joint.JointCommand.SubmitJoint;
import org.gongdan.subsidy.joint.JointState.Unknown;
import org.gongdan.subsidy.programme.JointSplit;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one joint application: drafted by its lead company, joined and signed by each member, handed in as
 * a whole, granted when every member is; a member may leave on the way, when all have seen what that does to the rest.
 */
@Aggregate(cache = "aggregateCache")
final class JointApplication {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable JointId id;

    private JointState state = new Unknown();

    private JointApplication() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftJoint command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(FormingDecisions.draft(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(SetSharedCost command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(FormingDecisions.setSharedCost(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(InviteMember command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(FormingDecisions.invite(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(JoinJoint command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(FormingDecisions.join(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(DeclineMembership command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(FormingDecisions.decline(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(ChangeConsent command, Caller caller, Clock clock) {
        record(FormingDecisions.consent(state, command, caller, clock));
    }

    @CommandHandler
    void handle(SignPart command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(FormingDecisions.sign(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(SubmitJoint command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(HandingIn.submit(state, command, caller, surroundings, clock));
    }

    @CommandHandler
    void handle(RecordMemberGranted command, Clock clock) {
        record(HandingIn.granted(state, command, clock));
    }

    @CommandHandler
    JointSplit handle(PreviewShares command, Caller caller, JointSurroundings surroundings, Clock clock) {
        return HandingIn.preview(state, command, caller, surroundings, clock);
    }

    @CommandHandler
    ExitPreview handle(PreviewExit command, Caller caller, JointSurroundings surroundings, Clock clock) {
        return Leaving.preview(state, command.uscc(), caller, surroundings, clock);
    }

    @CommandHandler
    void handle(ConfirmExit command, Caller caller, JointSurroundings surroundings, Clock clock) {
        record(Leaving.confirm(state, command, caller, surroundings, clock));
    }

    @EventSourcingHandler
    void on(JointEvent event) {
        id = event.jointId();
        state = state.after(event);
    }

    /** None when the command only repeats what has been recorded. */
    private static void record(Iterable<? extends JointEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }
}

package org.gongdan.subsidy.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitMember;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationState.Accepted;
import org.gongdan.subsidy.application.ApplicationState.AwaitingFunds;
import org.gongdan.subsidy.application.ApplicationState.Draft;
import org.gongdan.subsidy.application.ApplicationState.Drafted;
import org.gongdan.subsidy.application.ApplicationState.Ended;
import org.gongdan.subsidy.application.ApplicationState.Granted;
import org.gongdan.subsidy.application.ApplicationState.Offered;
import org.gongdan.subsidy.application.ApplicationState.UnderReview;
import org.gongdan.subsidy.application.ApplicationState.Unknown;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Decides what a joint application does with the application of one of its members; nobody else sends these commands. */
final class Joining {

    private Joining() {}

    /** Another part is another award: what was proposed or offered under the old one has to be proposed anew. */
    static List<JointPartPinned> pin(ApplicationState state, PinJointPart command, Clock clock) {
        var dossier = Standing.dossierOf(state);
        if (command.part().equals(dossier.joint())) {
            return List.of();
        }
        return List.of(new JointPartPinned(
                command.applicationId(), command.part(), facts(state, command.part()), award(state), clock.instant()));
    }

    /** The same as a submission, of exactly what the member signed. */
    static List<ApplicationEvent> submit(
            ApplicationState state,
            SubmitMember command,
            Enterprises enterprises,
            Programmes programmes,
            Cumulation cumulation,
            Clock clock) {
        var dossier = Standing.draft(state).dossier();
        if (!dossier.costLines().equals(command.signedLines())
                || !dossier.offers().equals(command.signedOffers())
                || !dossier.funding().equals(command.signedFunding())
                || !Objects.equals(dossier.functionsForProject(), command.signedFunctions())
                || !dossier.project().equals(command.signedProject())) {
            throw new CommandRefused(ApplicationRefusal.SIGNED_PART_CHANGED, dossier.uscc());
        }
        var events = new ArrayList<ApplicationEvent>();
        if (!command.part().equals(dossier.joint())) {
            events.add(new JointPartPinned(command.applicationId(), command.part(), null, null, clock.instant()));
        }
        events.addAll(Submitting.submitted(
                dossier.joining(command.part()),
                command.applicationId(),
                command.signedBy(),
                enterprises,
                programmes,
                cumulation,
                clock));
        return events;
    }

    static List<ApplicationWithdrawn> leave(ApplicationState state, LeaveJoint command, Clock clock) {
        return state instanceof Ended
                ? List.of()
                : List.of(new ApplicationWithdrawn(
                        command.applicationId(),
                        Offering.givenBack(state),
                        Reviewing.stated(command.reason()),
                        clock.instant()));
    }

    /** What the decision rests on after the submission; the day it was made for does not change. */
    private static @Nullable Facts facts(ApplicationState state, JointPart part) {
        return switch (state) {
            case ApplicationState.Reviewed reviewed ->
                part.added(reviewed.submission().facts());
            case Offered offered -> part.added(offered.submission().facts());
            case Unknown _, Draft _, Accepted _, Ended _ -> null;
        };
    }

    private static @Nullable Award award(ApplicationState state) {
        return switch (state) {
            case Granted granted -> granted.award();
            case AwaitingFunds awaiting -> awaiting.award();
            case Offered offered -> offered.award();
            case Unknown _, Draft _, UnderReview _ -> null;
            case Accepted _ -> throw new CommandRefused(ApplicationRefusal.ALREADY_ACCEPTED);
            case Ended _ -> throw Standing.ended();
        };
    }

    /** Alone it may neither be handed in nor leave, because both change what the others bear. */
    static void refuseAlone(Drafted drafted, ApplicationRefusal refusal) {
        var joint = drafted.dossier().joint();
        if (joint != null) {
            throw new CommandRefused(refusal, joint.jointId());
        }
    }
}

package org.gongdan.subsidy.application;

import java.time.Clock;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.ApplicationState.Eligible;
import org.gongdan.subsidy.application.ApplicationState.FirstApproved;
import org.gongdan.subsidy.application.ApplicationState.Ineligible;
import org.gongdan.subsidy.application.ApplicationState.Proposed;
import org.gongdan.subsidy.application.ApplicationState.Rejected;
import org.gongdan.subsidy.application.ApplicationState.Submitted;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Decides what the secretariat does with a submission, up to the grant; nobody decides on their own enterprise's. */
final class Reviewing {

    private Reviewing() {}

    static List<CorrectionRequested> requestCorrection(
            ApplicationState state, RequestCorrection command, Caller caller, Clock clock) {
        var underReview = Standing.underReview(state);
        Authority.requireImpartial(caller, underReview.dossier().uscc());
        return List.of(new CorrectionRequested(
                command.applicationId(), stated(command.reason()), caller.id(), clock.instant()));
    }

    /** A new proposal takes the place of the one before, and of its first approval: nobody approved this award yet. */
    static List<TierProposed> proposeTier(
            ApplicationState state,
            ProposeTier command,
            Caller caller,
            Programmes programmes,
            Proposal.Payers payers,
            Clock clock) {
        var eligible = Standing.eligible(state);
        Authority.requireImpartial(caller, eligible.dossier().uscc());
        var programme = eligible.dossier().programmeId();
        var rules = programmes
                .version(programme, eligible.submission().programmeVersion())
                .orElseThrow(() -> new CommandRefused(ApplicationRefusal.PROGRAMME_UNKNOWN, programme.value()));
        var award = Proposal.of(eligible.dossier(), eligible.submission(), rules, command.funds(), payers);
        return isProposed(state, award)
                ? List.of()
                : List.of(new TierProposed(command.applicationId(), award, caller.id(), clock.instant()));
    }

    static List<TierApproved> approveTier(
            ApplicationState state, ApproveTier command, Caller caller, JointApplications joint, Clock clock) {
        return switch (Standing.underReview(state)) {
            case Proposed proposed -> {
                Authority.requireFirstApprover(caller, proposed);
                yield List.of(approved(command, proposed.award(), 1, caller, clock));
            }
            case FirstApproved approved -> {
                Authority.requireSecondApprover(caller, approved);
                requireWhole(approved.dossier().joint(), joint);
                yield List.of(approved(command, approved.award(), 2, caller, clock));
            }
            case Submitted _, Eligible _, Ineligible _ -> throw new CommandRefused(ApplicationRefusal.NOT_PROPOSED);
        };
    }

    static List<ApplicationRejected> reject(
            ApplicationState state, RejectApplication command, Caller caller, Clock clock) {
        if (state instanceof Rejected rejected && rejected.reason().equals(command.reason())) {
            return List.of();
        }
        Authority.requireImpartial(caller, Standing.undecided(state).dossier().uscc());
        return List.of(new ApplicationRejected(
                command.applicationId(), stated(command.reason()), caller.id(), clock.instant()));
    }

    /** A joint project that not everybody can pay for is granted to nobody. */
    private static void requireWhole(@Nullable JointPart part, JointApplications joint) {
        if (part != null) {
            joint.whyNotGranted(part.jointId()).ifPresent(reason -> {
                throw new CommandRefused(ApplicationRefusal.JOINT_NOT_COMPLETE, reason.zh(), reason.en());
            });
        }
    }

    static String stated(String reason) {
        if (reason.isBlank()) {
            throw CommandRefused.at("reason", ApplicationRefusal.REASON_MISSING);
        }
        return reason;
    }

    private static TierApproved approved(ApproveTier command, Award award, int approval, Caller caller, Clock clock) {
        return new TierApproved(command.applicationId(), award, approval, caller.id(), clock.instant());
    }

    private static boolean isProposed(ApplicationState state, Award award) {
        return (state instanceof Proposed proposed && proposed.award().equals(award))
                || (state instanceof FirstApproved approved && approved.award().equals(award));
    }
}

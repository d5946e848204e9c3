package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.JudgeDoubleFunding;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.DoubleFundingJudged;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.ApplicationState.Eligible;
import org.gongdan.subsidy.application.ApplicationState.FirstApproved;
import org.gongdan.subsidy.application.ApplicationState.Ineligible;
import org.gongdan.subsidy.application.ApplicationState.Proposed;
import org.gongdan.subsidy.application.ApplicationState.Rejected;
import org.gongdan.subsidy.application.ApplicationState.Submitted;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
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
            Cumulation cumulation,
            Clock clock) {
        var eligible = Standing.eligible(state);
        var dossier = eligible.dossier();
        Authority.requireImpartial(caller, dossier.uscc());
        DoubleFunding.of(command.applicationId(), dossier, cumulation.held(dossier.uscc()))
                .requireDecided(eligible.submission());
        var rules = pinned(programmes, dossier, eligible.submission());
        var headroom = cumulation.headroom(
                dossier.uscc(),
                rules,
                LocalDate.now(clock),
                command.applicationId().value());
        headroom.firstFull().ifPresent(full -> {
            throw new CommandRefused(ApplicationRefusal.CAP_FULL, full.cap().name());
        });
        var dates = eligible.submission().dates(dossier.project(), clock.getZone());
        var rooms = RoomsLeft.of(rules, eligible.submission().facts(), dossier, dates, headroom);
        var award = Proposal.of(dossier, eligible.submission(), rules, dates, rooms, command.funds(), payers);
        return isProposed(state, award)
                ? List.of()
                : List.of(new TierProposed(command.applicationId(), award, rooms, caller.id(), clock.instant()));
    }

    static List<DoubleFundingJudged> judgeDoubleFunding(
            ApplicationState state, JudgeDoubleFunding command, Caller caller, Clock clock) {
        var undecided = Standing.undecided(state);
        Authority.requireImpartial(caller, undecided.dossier().uscc());
        if (command.awards().isEmpty()) {
            throw CommandRefused.at("awards", ApplicationRefusal.JUDGED_AWARD_MISSING);
        }
        var judged = undecided.submission().judged();
        return command.awards().stream().allMatch(award -> Objects.equals(judged.get(award), command.distinct()))
                ? List.of()
                : List.of(new DoubleFundingJudged(
                        command.applicationId(),
                        command.awards(),
                        command.distinct(),
                        stated(command.reason()),
                        caller.id(),
                        clock.instant()));
    }

    /** The version that decides, whatever is in force by now. */
    static RuleSet pinned(Programmes programmes, Dossier dossier, Submission submission) {
        var programme = dossier.programmeId();
        return programmes
                .version(programme, submission.programmeVersion())
                .orElseThrow(() -> new CommandRefused(ApplicationRefusal.PROGRAMME_UNKNOWN, programme.value()));
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

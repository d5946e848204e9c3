package org.gongdan.subsidy.application;

import java.time.LocalDate;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.BaselineDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.DoubleFundingJudged;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.FunctionNeedsStated;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.ProjectDescribed;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;

/** Where an application stands: one record per status, each holding only what later decisions need. */
sealed interface ApplicationState {

    record Unknown() implements ApplicationState {}

    record Draft(Dossier dossier) implements Drafted {}

    /** Handed in; the finding on its eligibility follows in the same moment. */
    record Submitted(Dossier dossier, Submission submission) implements UnderReview {}

    record Eligible(Dossier dossier, Submission submission) implements UnderReview {}

    record Ineligible(Dossier dossier, Submission submission) implements UnderReview {}

    record Proposed(Dossier dossier, Submission submission, Award award, String proposedBy) implements UnderReview {}

    record FirstApproved(Dossier dossier, Submission submission, Award award, String proposedBy, String firstApprovedBy)
            implements UnderReview {}

    /** Approved twice, and waiting for the funds to be reserved. */
    record Granted(Dossier dossier, Submission submission, Award award) implements Reviewed {}

    record AwaitingFunds(Dossier dossier, Submission submission, Award award, FundId fundId, Money missing)
            implements Reviewed {}

    record Offered(Dossier dossier, Submission submission, Award award, LocalDate expiresOn) implements Drafted {}

    record Accepted(Dossier dossier, Award award) implements Drafted {}

    record Rejected(Dossier dossier, String reason) implements Ended {}

    record Declined(Dossier dossier) implements Ended {}

    record Expired(Dossier dossier) implements Ended {}

    record Withdrawn(Dossier dossier, String reason) implements Ended {}

    /** Every state but the one before the first event. */
    sealed interface Drafted extends ApplicationState {
        Dossier dossier();
    }

    /** Handed in, with the version that decides. */
    sealed interface Reviewed extends Drafted {
        Submission submission();
    }

    /** The secretariat has not granted it yet. */
    sealed interface UnderReview extends Reviewed {}

    /** Nothing follows any more. */
    sealed interface Ended extends Drafted {}

    default ApplicationState after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationDrafted drafted ->
                new Draft(Dossier.opened(drafted.uscc(), drafted.programmeId(), drafted.project()));
            case ProjectDescribed described -> new Draft(stated().describing(described.project()));
            case CostLinesSet set -> new Draft(stated().costing(set.lines(), set.offers()));
            case BaselineDeclared declared ->
                new Draft(stated().measuredBy(declared.indicators(), declared.milestones()));
            case FundingDeclared declared -> new Draft(stated().fundedBy(declared.funding()));
            case DoubleFundingJudged judged -> judging(judged);
            case FunctionNeedsStated stated -> new Draft(stated().needing(stated.needs()));
            case ApplicationSubmitted submitted -> new Submitted(stated(), Submission.of(submitted));
            case EligibilityFound found ->
                found.eligible() ? new Eligible(stated(), handedIn()) : new Ineligible(stated(), handedIn());
            case CorrectionRequested _ -> new Draft(stated());
            case TierProposed proposed -> new Proposed(stated(), handedIn(), proposed.award(), proposed.proposedBy());
            case TierApproved approved -> afterApproval(approved);
            case FundsAwaited awaited -> afterWaiting(awaited);
            case OfferMade made -> new Offered(stated(), handedIn(), made.award(), made.expiresOn());
            case OfferAccepted accepted -> new Accepted(stated(), accepted.award());
            case ApplicationRejected rejected -> new Rejected(stated(), rejected.reason());
            case OfferDeclined _ -> new Declined(stated());
            case OfferExpired _ -> new Expired(stated());
            case ApplicationWithdrawn withdrawn -> new Withdrawn(stated(), withdrawn.reason());
            case JointPartPinned pinned -> afterPinning(pinned);
        };
    }

    private ApplicationState afterApproval(TierApproved approved) {
        return this instanceof Proposed proposed && approved.approval() == 1
                ? new FirstApproved(
                        proposed.dossier(),
                        proposed.submission(),
                        proposed.award(),
                        proposed.proposedBy(),
                        approved.approvedBy())
                : new Granted(stated(), handedIn(), approved.award());
    }

    private ApplicationState judging(DoubleFundingJudged event) {
        var judged = handedIn().judging(event.awards(), event.distinct());
        return switch (this) {
            case Submitted(var dossier, var _) -> new Submitted(dossier, judged);
            case Eligible(var dossier, var _) -> new Eligible(dossier, judged);
            case Ineligible(var dossier, var _) -> new Ineligible(dossier, judged);
            case Proposed(var dossier, var _, var award, var by) -> new Proposed(dossier, judged, award, by);
            case FirstApproved(var dossier, var _, var award, var by, var first) ->
                new FirstApproved(dossier, judged, award, by, first);
            case AwaitingFunds(var dossier, var _, var award, var fund, var missing) ->
                new AwaitingFunds(dossier, judged, award, fund, missing);
            case Unknown _, Drafted _ -> throw new IllegalStateException("nothing is judged of " + this);
        };
    }

    private ApplicationState afterWaiting(FundsAwaited awaited) {
        return switch (this) {
            case Granted(var dossier, var submission, var award) ->
                new AwaitingFunds(dossier, submission, award, awaited.fundId(), awaited.missing());
            case AwaitingFunds(var dossier, var submission, var award, var _, var _) ->
                new AwaitingFunds(dossier, submission, award, awaited.fundId(), awaited.missing());
            case Unknown _, Drafted _ -> throw new IllegalStateException("no funds are awaited by " + this);
        };
    }

    /** Handed in already, it stands where a new proposal can follow: another part is another award. */
    private ApplicationState afterPinning(JointPartPinned pinned) {
        var dossier = stated().joining(pinned.part());
        var facts = pinned.facts();
        if (facts == null) {
            return new Draft(dossier);
        }
        var before = this instanceof Offered offered ? offered.submission() : handedIn();
        var submission = before.withFacts(facts);
        return this instanceof Ineligible ? new Ineligible(dossier, submission) : new Eligible(dossier, submission);
    }

    private Dossier stated() {
        if (this instanceof Drafted drafted) {
            return drafted.dossier();
        }
        throw new IllegalStateException("the stream does not begin with ApplicationDrafted");
    }

    private Submission handedIn() {
        if (this instanceof Reviewed reviewed) {
            return reviewed.submission();
        }
        throw new IllegalStateException("the stream has no ApplicationSubmitted before this event");
    }
}

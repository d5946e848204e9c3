package org.gongdan.subsidy.application.replay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationEvent;
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
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.JointPart;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.application.SubmittedCase;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.jspecify.annotations.Nullable;

/** What the events so far say of one application, and what of it had been handed in when a decision was made. */
final class CaseFile {

    private final ZoneId zone;
    private @Nullable Project project;
    private List<CostLine> costLines = List.of();
    private List<Offer> offers = List.of();
    private List<Indicator> indicators = List.of();
    private List<Milestone> milestones = List.of();
    private @Nullable JointPart joint;
    private @Nullable SubmittedCase submitted;
    private int programmeVersion;

    CaseFile(ZoneId zone) {
        this.zone = zone;
    }

    void read(ApplicationEvent event) {
        switch (event) {
            case ApplicationDrafted drafted -> project = drafted.project();
            case ProjectDescribed described -> project = described.project();
            case CostLinesSet set -> {
                costLines = set.lines();
                offers = set.offers();
            }
            case BaselineDeclared declared -> {
                indicators = declared.indicators();
                milestones = declared.milestones();
            }
            case ApplicationSubmitted handedIn -> submit(handedIn);
            case JointPartPinned pinned -> pin(pinned);
            case EligibilityFound _,
                    FundingDeclared _,
                    DoubleFundingJudged _,
                    FunctionNeedsStated _,
                    CorrectionRequested _,
                    TierProposed _,
                    TierApproved _,
                    ApplicationRejected _,
                    FundsAwaited _,
                    OfferMade _,
                    OfferAccepted _,
                    OfferDeclined _,
                    OfferExpired _,
                    ApplicationWithdrawn _ -> {
                // the dossier stays as it is
            }
        }
    }

    /** What was handed in last; a decision without it cannot be made. */
    SubmittedCase submitted() {
        if (submitted == null) {
            throw new IllegalStateException("a decision before anything was submitted");
        }
        return submitted;
    }

    int programmeVersion() {
        return programmeVersion;
    }

    private void submit(ApplicationSubmitted handedIn) {
        if (project == null) {
            throw new IllegalStateException("a submission without a draft");
        }
        programmeVersion = handedIn.programmeVersion();
        submitted = new SubmittedCase(
                handedIn.programmeId(),
                project,
                costLines,
                offers,
                indicators,
                milestones,
                handedIn.facts(),
                LocalDate.ofInstant(handedIn.submittedAt(), zone),
                joint,
                handedIn.callOpensOn());
    }

    /** Pinned anew after the submission, the part counts from the next decision on, with the facts that go with it. */
    private void pin(JointPartPinned pinned) {
        joint = pinned.part();
        var facts = pinned.facts();
        if (submitted != null && facts != null) {
            submitted = submitted.joining(pinned.part(), facts);
        }
    }
}

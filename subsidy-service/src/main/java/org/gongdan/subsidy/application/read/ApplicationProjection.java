package org.gongdan.subsidy.application.read;

import static org.gongdan.subsidy.application.ApplicationStatus.ACCEPTED;
import static org.gongdan.subsidy.application.ApplicationStatus.AWAITING_FUNDS;
import static org.gongdan.subsidy.application.ApplicationStatus.DECLINED;
import static org.gongdan.subsidy.application.ApplicationStatus.DRAFT;
import static org.gongdan.subsidy.application.ApplicationStatus.ELIGIBLE;
import static org.gongdan.subsidy.application.ApplicationStatus.EXPIRED;
import static org.gongdan.subsidy.application.ApplicationStatus.FIRST_APPROVED;
import static org.gongdan.subsidy.application.ApplicationStatus.GRANTED;
import static org.gongdan.subsidy.application.ApplicationStatus.INELIGIBLE;
import static org.gongdan.subsidy.application.ApplicationStatus.OFFERED;
import static org.gongdan.subsidy.application.ApplicationStatus.PROPOSED;
import static org.gongdan.subsidy.application.ApplicationStatus.REJECTED;
import static org.gongdan.subsidy.application.ApplicationStatus.SUBMITTED;
import static org.gongdan.subsidy.application.ApplicationStatus.WITHDRAWN;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
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
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications.Judgement;
import org.gongdan.subsidy.application.read.ApplicationTable.Change;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps one row per application as it stands now, with all that its page shows. */
@Component
@ProcessingGroup("application-list")
class ApplicationProjection {

    private final ApplicationTable table;

    ApplicationProjection(ApplicationTable table) {
        this.table = table;
    }

    @EventHandler
    void on(
            ApplicationEvent event,
            @SequenceNumber long version,
            @Timestamp Instant at,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        if (event instanceof ApplicationDrafted drafted) {
            table.insert(drafted, version);
        } else {
            table.update(change(event, actorName == null ? "" : actorName), event.applicationId(), version, at);
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private Change change(ApplicationEvent event, String name) {
        return switch (event) {
            case ApplicationDrafted drafted -> throw new IllegalArgumentException("is inserted: " + drafted);
            case ProjectDescribed described ->
                new Change().set("title", described.project().title()).json("project", described.project());
            case CostLinesSet set ->
                new Change()
                        .set(
                                "cost_fen",
                                Money.sum(set.lines(), CostLine::amount).fen())
                        .json("cost_lines", set.lines())
                        .json("offers", set.offers());
            case BaselineDeclared declared ->
                new Change().json("indicators", declared.indicators()).json("milestones", declared.milestones());
            case FundingDeclared declared -> new Change().json("funding", declared.funding());
            case DoubleFundingJudged judged ->
                new Change().append("judgements", new Judgement(judged.awards(), judged.distinct(), judged.reason()));
            case FunctionNeedsStated stated -> new Change().json("functions", stated.needs());
            case ApplicationSubmitted submitted -> submitted(submitted, name);
            case EligibilityFound found ->
                to(found.eligible() ? ELIGIBLE : INELIGIBLE).json("findings", found.findings());
            case CorrectionRequested requested -> withoutAward(to(DRAFT)).set("reason", requested.reason());
            case TierProposed proposed ->
                withoutApprovals(to(PROPOSED))
                        .award(proposed.award())
                        .person("proposed_by", proposed.proposedBy(), name);
            case TierApproved approved ->
                to(approved.approval() == 1 ? FIRST_APPROVED : GRANTED)
                        .award(approved.award())
                        .person(
                                approved.approval() == 1 ? "first_approved_by" : "second_approved_by",
                                approved.approvedBy(),
                                name);
            case FundsAwaited awaited ->
                to(AWAITING_FUNDS)
                        .set("missing_fund", awaited.fundId().value())
                        .set("missing_fen", awaited.missing().fen());
            case OfferMade made -> enough(to(OFFERED)).set("offer_expires_on", made.expiresOn());
            case OfferAccepted _ -> to(ACCEPTED);
            case ApplicationRejected rejected -> enough(to(REJECTED)).set("reason", rejected.reason());
            case OfferDeclined declined -> to(DECLINED).set("reason", declined.reason());
            case OfferExpired _ -> to(EXPIRED);
            case ApplicationWithdrawn withdrawn -> enough(to(WITHDRAWN)).set("reason", withdrawn.reason());
            case JointPartPinned pinned -> pinned(pinned);
        };
    }

    private static Change pinned(JointPartPinned pinned) {
        var change = new Change()
                .set(
                        "joint_cost_fen",
                        Money.sum(pinned.part().shared(), line -> line.line().amount())
                                .fen())
                .json("joint", pinned.part());
        return pinned.facts() == null
                ? change
                : withoutAward(change).backToProposing().json("facts", pinned.facts());
    }

    private static Change submitted(ApplicationSubmitted submitted, String name) {
        return withoutAward(to(SUBMITTED))
                .set("programme_version", submitted.programmeVersion())
                .set("submitted_at", java.sql.Timestamp.from(submitted.submittedAt()))
                .set("call_opens_on", submitted.callOpensOn())
                .set("reason", null)
                .json("facts", submitted.facts())
                .json("judgements", null)
                .person("signed_by", submitted.signedBy(), name);
    }

    private static Change to(ApplicationStatus status) {
        return new Change().set("status", status.name());
    }

    /** What had been proposed was for the submission before. */
    private static Change withoutAward(Change change) {
        return withoutApprovals(change).award(null).person("proposed_by", null, "");
    }

    private static Change withoutApprovals(Change change) {
        return enough(change).person("first_approved_by", null, "").person("second_approved_by", null, "");
    }

    private static Change enough(Change change) {
        return change.set("missing_fund", null).set("missing_fen", null);
    }
}

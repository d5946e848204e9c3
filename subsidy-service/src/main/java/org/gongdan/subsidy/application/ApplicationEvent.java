package org.gongdan.subsidy.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What has happened to an application; stored for ever, so records here are only ever added to. */
public sealed interface ApplicationEvent {

    ApplicationId applicationId();

    @Revision("1")
    record ApplicationDrafted(
            ApplicationId applicationId,
            String uscc,
            ProgrammeId programmeId,
            Project project,
            String draftedBy,
            Instant draftedAt)
            implements ApplicationEvent {}

    @Revision("1")
    record ProjectDescribed(ApplicationId applicationId, Project project, Instant describedAt)
            implements ApplicationEvent {}

    @Revision("1")
    record CostLinesSet(ApplicationId applicationId, List<CostLine> lines, List<Offer> offers, Instant setAt)
            implements ApplicationEvent {}

    @Revision("1")
    record BaselineDeclared(
            ApplicationId applicationId, List<Indicator> indicators, List<Milestone> milestones, Instant declaredAt)
            implements ApplicationEvent {}

    @Revision("1")
    record FundingDeclared(ApplicationId applicationId, DeclaredFunding funding, Instant declaredAt)
            implements ApplicationEvent {}

    /** @param needs what is needed and bought, with the versions of the catalogue it was read from */
    @Revision("1")
    record FunctionNeedsStated(ApplicationId applicationId, FunctionNeeds needs, Instant statedAt)
            implements ApplicationEvent {}

    /**
     * @param facts all facts as they were on the day of submission, which the decision rests on
     * @param callOpensOn the first day of the call that was open; null in what was stored before cost had dates
     */
    @Revision("1")
    record ApplicationSubmitted(
            ApplicationId applicationId,
            ProgrammeId programmeId,
            int programmeVersion,
            Facts facts,
            @Nullable LocalDate callOpensOn,
            String signedBy,
            Instant submittedAt)
            implements ApplicationEvent {}

    /** @param rooms what was left under each cap outside the rules, from which the split follows */
    @Revision("1")
    record EligibilityFound(
            ApplicationId applicationId,
            boolean eligible,
            List<RuleFinding> findings,
            List<Room> rooms,
            Instant foundAt)
            implements ApplicationEvent {

        // what was stored before caps were counted had no rooms
        @SuppressWarnings("ConstantValue")
        public EligibilityFound {
            rooms = rooms == null ? List.of() : List.copyOf(rooms);
        }
    }

    /**
     * An officer decided whether other awards fund the same project.
     *
     * @param awards those that looked like it
     */
    @Revision("1")
    record DoubleFundingJudged(
            ApplicationId applicationId,
            List<String> awards,
            boolean distinct,
            String reason,
            String judgedBy,
            Instant judgedAt)
            implements ApplicationEvent {}

    @Revision("1")
    record CorrectionRequested(ApplicationId applicationId, String reason, String requestedBy, Instant requestedAt)
            implements ApplicationEvent {}

    /** @param rooms what was left under each cap outside the rules, so that the split can be computed again */
    @Revision("1")
    record TierProposed(
            ApplicationId applicationId, Award award, List<Room> rooms, String proposedBy, Instant proposedAt)
            implements ApplicationEvent {

        // what was stored before caps were counted had no rooms
        @SuppressWarnings("ConstantValue")
        public TierProposed {
            rooms = rooms == null ? List.of() : List.copyOf(rooms);
        }
    }

    /** @param approval 1 for the first approver, 2 for the second, who grants */
    @Revision("1")
    record TierApproved(ApplicationId applicationId, Award award, int approval, String approvedBy, Instant approvedAt)
            implements ApplicationEvent {}

    @Revision("1")
    record ApplicationRejected(ApplicationId applicationId, String reason, String rejectedBy, Instant rejectedAt)
            implements ApplicationEvent {}

    @Revision("1")
    record FundsAwaited(ApplicationId applicationId, FundId fundId, Money missing, Instant awaitedAt)
            implements ApplicationEvent {}

    /** @param expiresOn the last day on which it can be accepted */
    @Revision("1")
    record OfferMade(ApplicationId applicationId, Award award, LocalDate expiresOn, Instant madeAt)
            implements ApplicationEvent {}

    /**
     * Carries all that the investment is opened with.
     *
     * @param functions what is needed and bought, so that use can be measured against it; null when it was not stated
     */
    @Revision("1")
    record OfferAccepted(
            ApplicationId applicationId,
            String uscc,
            Project project,
            List<CostLine> costLines,
            Award award,
            List<Indicator> indicators,
            List<Milestone> milestones,
            @Nullable FunctionNeeds functions,
            String acceptedBy,
            Instant acceptedAt)
            implements ApplicationEvent {}

    @Revision("1")
    record OfferDeclined(
            ApplicationId applicationId,
            Award award,
            @Nullable String reason,
            Instant declinedAt) implements ApplicationEvent {}

    @Revision("1")
    record OfferExpired(ApplicationId applicationId, Award award, Instant expiredAt) implements ApplicationEvent {}

    /** @param award what was granted and is given back, if it had come so far */
    @Revision("1")
    record ApplicationWithdrawn(
            ApplicationId applicationId, @Nullable Award award, String reason, Instant withdrawnAt)
            implements ApplicationEvent {}

    /**
     * Its part of a joint application was fixed, or fixed anew.
     *
     * @param facts what the decision rests on from now on, when it had been submitted already
     * @param award what was granted under the former part and is given back, if it had come so far
     */
    @Revision("1")
    record JointPartPinned(
            ApplicationId applicationId,
            JointPart part,
            @Nullable Facts facts,
            @Nullable Award award,
            Instant pinnedAt) implements ApplicationEvent {}
}

package org.gongdan.subsidy.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What is known of applications; whoever asks for a person checks that they may see it. */
public interface Applications {

    Optional<Details> find(ApplicationId application);

    /** The newest draft first. */
    PageOf<Summary> list(Filter filter, PageRequest page);

    /** What waits for somebody in the secretariat, the oldest submission first. */
    PageOf<Summary> queue(PageRequest page);

    /** How many there are in each status; those without any are left out. */
    Map<ApplicationStatus, Long> counts(@Nullable String uscc);

    /** Everything that happened, in order. */
    List<Step> history(ApplicationId application);

    /**
     * Which applications are wanted; null for all.
     *
     * @param q part of the title, of the enterprise's name or of its code
     * @param uscc of one enterprise
     */
    record Filter(
            @Nullable ApplicationStatus status,
            @Nullable String q,
            @Nullable String programme,
            @Nullable String uscc) {

        public static Filter all() {
            return new Filter(null, null, null, null);
        }
    }

    /**
     * Somebody who acted.
     *
     * @param id the subject of their token, by which four-eyes rules tell people apart
     */
    record Person(String id, String name) {}

    /**
     * One line of the list.
     *
     * @param cost all cost lines together, before the rules say what counts
     * @param eligibleCost what counts, once a tier is proposed
     * @param shares what each party bears, in the order of {@link Party}; empty before a proposal
     * @param reason of the last correction request, rejection, declination or withdrawal
     */
    record Summary(
            ApplicationId id,
            ApplicationStatus status,
            String title,
            String uscc,
            String enterpriseName,
            ProgrammeId programmeId,
            @Nullable Integer programmeVersion,
            Money cost,
            @Nullable String tier,
            @Nullable Money eligibleCost,
            Map<Party, Money> shares,
            Instant draftedAt,
            @Nullable Instant submittedAt,
            @Nullable Person signedBy,
            @Nullable Person proposedBy,
            @Nullable Person firstApprovedBy,
            @Nullable Person secondApprovedBy,
            @Nullable LocalDate offerExpiresOn,
            @Nullable Missing missing,
            @Nullable String reason,
            Instant changedAt,
            long version) {}

    /** What a fund lacks while the application waits for it. */
    record Missing(FundId fundId, Money amount) {}

    /**
     * All of one application.
     *
     * @param callOpensOn the first day of the call it was submitted under, once it was
     */
    record Details(
            Summary summary,
            Project project,
            List<CostLine> costLines,
            List<Offer> offers,
            List<Indicator> indicators,
            List<Milestone> milestones,
            @Nullable FunctionNeeds functions,
            @Nullable Facts facts,
            @Nullable LocalDate callOpensOn,
            List<RuleFinding> findings,
            @Nullable Award award,
            DeclaredFunding funding,
            List<Judgement> judgements,
            @Nullable JointPart joint) {

        /** None when they were stated for a scenario that the project has left since. */
        public @Nullable FunctionNeeds functionsForProject() {
            return functions != null && functions.scenario().equals(project.scenario()) ? functions : null;
        }
    }

    /** What an officer made of awards that looked as if they funded the same project. */
    record Judgement(List<String> awards, boolean distinct, String reason) {}

    /**
     * Something that happened.
     *
     * @param event its name, such as {@code TierProposed}
     * @param detail the few words or numbers that a reader wants, by name
     */
    record Step(
            long sequence,
            String event,
            Instant at,
            @Nullable Person by,
            Map<String, String> detail) {}
}

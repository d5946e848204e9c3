package org.gongdan.subsidy.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Investments as people, reports and jobs list them. */
public interface InvestmentList {

    /** Newest agreement first. */
    PageOf<Summary> list(Filter filter, PageRequest page);

    Optional<Details> find(InvestmentId investment);

    /**
     * The ids of investments that are not closed, ascending, for jobs that walk through all of them.
     *
     * @param lastId where the walk has come to, empty at its start
     */
    default List<String> idsAfter(String lastId, int limit) {
        return idsAfter(lastId, Part.ALL, limit);
    }

    /** As above, within a part of them. */
    List<String> idsAfter(String lastId, Part part, int limit);

    /** All ids of a part, of closed investments too, ascending. */
    List<String> idsOf(Part part);

    /**
     * Some of the investments; what is empty or null does not narrow it.
     *
     * @param from the first id
     * @param to the last id
     */
    record Part(
            String from,
            String to,
            @Nullable ProgrammeId programme,
            @Nullable String uscc,
            @Nullable InvestmentId investment) {

        public static final Part ALL = new Part("", "", null, null, null);

        /** The same within a range of ids. */
        public Part between(String first, String last) {
            return new Part(first, last, programme, uscc, investment);
        }
    }

    /** Whether an investment still goes on. */
    enum Status {
        OPEN,
        CLOSED
    }

    /**
     * Which investments are wanted; null for all.
     *
     * @param q a part of the title, of an id or of a credit code
     */
    record Filter(
            @Nullable String q,
            @Nullable Status status,
            @Nullable String uscc) {

        public static final Filter ALL = new Filter(null, null, null);
    }

    /**
     * One line of a list.
     *
     * @param enterprise its registered name; its credit code while the registry does not know it
     * @param shares what each party bears of the eligible cost
     * @param claimed the part of the eligible cost that claims hold
     * @param reconciled the key figures of the last run; null before the first
     * @param openBreaks differences that are neither cleared nor explained
     * @param version the sequence number of its last event
     */
    record Summary(
            InvestmentId id,
            String applicationId,
            String uscc,
            String enterprise,
            String programmeId,
            int programmeVersion,
            String tier,
            String title,
            Map<Party, Money> shares,
            Money eligibleCost,
            Money claimed,
            LocalDate agreedOn,
            Status status,
            Standings.@Nullable KeyFigures reconciled,
            int openBreaks,
            long version) {

        public Summary {
            shares = Map.copyOf(shares);
        }

        /** The same with what reconciliation has come to. */
        public Summary with(Standings.Standing standing) {
            return new Summary(
                    id,
                    applicationId,
                    uscc,
                    enterprise,
                    programmeId,
                    programmeVersion,
                    tier,
                    title,
                    shares,
                    eligibleCost,
                    claimed,
                    agreedOn,
                    status,
                    standing.last(),
                    standing.openBreaks(),
                    version);
        }

        /** What government and association bear. */
        public Money publicShare() {
            return Money.sum(shares.entrySet().stream()
                    .filter(share -> share.getKey().isFunder())
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }

    /**
     * One investment with its agreement and its milestones.
     *
     * @param functions what is needed and was bought; null when that was not stated
     */
    record Details(
            Summary summary,
            Investments.Agreement agreement,
            Project project,
            List<Indicator> indicators,
            List<MilestoneProgress> milestones,
            @Nullable String closedBecause,
            @Nullable FunctionNeeds functions) {

        public Details {
            indicators = List.copyOf(indicators);
            milestones = List.copyOf(milestones);
        }
    }

    /** A milestone, what was reported of it and who verified it. */
    record MilestoneProgress(
            String code,
            String nameZh,
            String nameEn,
            LocalDate dueOn,
            @Nullable LocalDate reachedOn,
            List<String> evidence,
            @Nullable String reportedBy,
            @Nullable Instant reportedAt,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt) {

        public MilestoneProgress {
            evidence = List.copyOf(evidence);
        }
    }
}

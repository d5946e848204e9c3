package org.gongdan.subsidy.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * Runs any version of the rules over all that was submitted and not closed yet, to show what it would change. No event
 * tells of it and no decision changes: results are kept apart from the domain for a day, so that every process and a
 * restarted one show them, and then forgotten.
 */
public interface WhatIfs {

    /**
     * Begins a run; it goes on by itself.
     *
     * @param version a published one; null for the draft
     * @throws CommandRefused when there is no such version, or too many runs wait already
     */
    Run start(ProgrammeId programme, @Nullable Integer version, Caller caller);

    /** Those that are not forgotten yet, the newest first. */
    List<Run> list(Caller caller);

    Optional<Run> find(String id, Caller caller);

    /** Ends it early if it still runs, and forgets it. */
    void drop(String id, Caller caller);

    /** @throws CommandRefused while the run is not done */
    PageOf<Change> changes(String id, ChangeKind kind, PageRequest page, Caller caller);

    /** Every change, the greatest loss first. */
    void forEachChange(String id, Caller caller, Consumer<Change> reader);

    /** How far a run has come. */
    enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** What may become of an application; several may be true of one. */
    enum ChangeKind {
        LOSER,
        WINNER,
        NEWLY_INELIGIBLE,
        NEWLY_ELIGIBLE,
        TIER_MOVED
    }

    /**
     * One run.
     *
     * @param draft whether the version was a draft when it was run
     * @param total how many applications there are, once that is known
     * @param result once it is done
     * @param forgottenAt when a finished run goes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            String id,
            ProgrammeId programmeId,
            Bilingual programme,
            int version,
            boolean draft,
            String startedBy,
            Instant startedAt,
            Status status,
            long total,
            long done,
            @Nullable Instant finishedAt,
            @Nullable Instant forgottenAt,
            @Nullable Result result) {

        public int percent() {
            return total == 0 ? 0 : (int) (100 * done / total);
        }
    }

    /**
     * What the version would change.
     *
     * @param liveInvestments how many of the applications have become investments
     * @param counts of each kind of change
     * @param gained what the winners gain from the funders, together
     * @param lost what the losers lose, together
     * @param tierNames of the tiers before and after, by their codes
     */
    record Result(
            long applications,
            long liveInvestments,
            Side before,
            Side after,
            Map<ChangeKind, Long> counts,
            Money gained,
            Money lost,
            List<TierMove> tierMoves,
            List<Pool> pools,
            Map<String, Bilingual> tierNames) {

        public Result {
            counts = Map.copyOf(counts);
            tierMoves = List.copyOf(tierMoves);
            pools = List.copyOf(pools);
            tierNames = Map.copyOf(tierNames);
        }
    }

    /** What all bear together under one set of rules. */
    record Side(long eligible, Map<Party, Money> shares) {
        public Side {
            shares = Map.copyOf(shares);
        }

        public Money shareOf(Party party) {
            return shares.getOrDefault(party, Money.ZERO);
        }
    }

    /** @param from the tier before, null for not eligible */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierMove(
            @Nullable String from, @Nullable String to, long applications, Money subsidyBefore, Money subsidyAfter) {}

    /**
     * A fund that would pay, in the order of submission.
     *
     * @param room what is left in it for these applications, with what they hold already
     * @param exhaustedBefore the day of the first submission that no longer finds room, null while there is enough
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pool(
            FundId fundId,
            Party funder,
            int year,
            Bilingual name,
            Money room,
            Money neededBefore,
            Money neededAfter,
            @Nullable LocalDate exhaustedBefore,
            @Nullable LocalDate exhaustedAfter) {}

    /**
     * An application that the version treats otherwise.
     *
     * @param before what the funders give, or have promised
     * @param after what they would give
     * @param reason why it would not be eligible any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            ApplicationId applicationId,
            String title,
            String uscc,
            ApplicationStatus status,
            Instant submittedAt,
            @Nullable String tierBefore,
            @Nullable String tierAfter,
            Money before,
            Money after,
            @Nullable Bilingual reason) {

        public Money difference() {
            return after.minus(before);
        }

        public boolean is(ChangeKind kind) {
            return switch (kind) {
                case LOSER -> before.isMoreThan(after);
                case WINNER -> after.isMoreThan(before);
                case NEWLY_INELIGIBLE -> tierBefore != null && tierAfter == null;
                case NEWLY_ELIGIBLE -> tierBefore == null && tierAfter != null;
                case TIER_MOVED -> tierBefore != null && tierAfter != null && !tierBefore.equals(tierAfter);
            };
        }
    }
}

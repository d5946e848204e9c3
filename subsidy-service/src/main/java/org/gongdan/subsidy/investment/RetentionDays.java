package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;

/** The days on which money held back is due, by the programme's condition and verified facts. */
public interface RetentionDays {

    /**
     * The day that decided, or the day that decides once somebody judges it.
     *
     * @return none for an investment whose condition is not met, failed, is not of days or acceptance and was not judged,
     *     or whose money was forfeited
     */
    Map<InvestmentId, LocalDate> dueOn(Collection<InvestmentId> investments);

    /**
     * Investments, closed ones too, whose money held back was not judged yet.
     *
     * @return at most {@code limit} ids after {@code last}, ascending
     */
    List<String> unjudgedAfter(String last, int limit);

    /** How many there are. */
    long countUnjudged();

    /**
     * The day that acceptance, or days after it, make due.
     *
     * @param steps the agreed milestones as far as they are verified
     * @return none before acceptance, and where the programme holds nothing back or asks for something else
     */
    static Optional<LocalDate> after(
            Collection<GoLive.Step> steps, Programmes programmes, ProgrammeId programme, int version) {
        if (GoLive.acceptance(steps).isEmpty()) {
            return Optional.empty();
        }
        return programmes
                .version(programme, version)
                .map(rules -> ReleaseTerms.of(rules.payment()))
                .filter(ReleaseTerms::retains)
                .flatMap(terms -> terms.dueOn(steps));
    }
}

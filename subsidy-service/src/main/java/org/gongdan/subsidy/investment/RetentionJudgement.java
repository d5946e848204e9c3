package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentState.Course;

/**
 * Holds the programme's condition against what is known; pure. Use is met on the first verified measurement, from the
 * programme's day on, in which so many percent of the bought functions are used; it fails with the last measurement.
 * Acceptance is met once all milestones are verified; days are met so many days after it.
 */
record RetentionJudgement(ReleaseTerms terms, Course course) {

    /** What the facts say; undecided is neither. */
    enum Finding {
        UNDECIDED,
        MET,
        FAILED,
        /** Only words, or no facts that the condition could be held against. */
        NOT_JUDGEABLE
    }

    /** @param ground with the numbers; none while it is undecided or not judgeable */
    record Judged(Finding finding, Optional<RetentionGround> ground) {

        private static final Judged UNDECIDED = new Judged(Finding.UNDECIDED, Optional.empty());
        private static final Judged NOT_JUDGEABLE = new Judged(Finding.NOT_JUDGEABLE, Optional.empty());

        private static Judged met(RetentionGround ground) {
            return new Judged(Finding.MET, Optional.of(ground));
        }
    }

    Judged on(LocalDate today) {
        var condition = terms.condition();
        return switch (condition) {
            case null -> Judged.NOT_JUDGEABLE;
            case FUNCTION_USE -> byUse();
            case ACCEPTANCE, DAYS -> byAcceptance(today);
        };
    }

    /** After this nothing the enterprise reports can meet the condition. */
    LocalDate lastChance() {
        var live = course.goLive().orElse(course.facts().terms().endsOn());
        return live.plusDays(terms.lastUseDay());
    }

    private Judged byUse() {
        var bought = course.facts().terms().bought().size();
        if (bought == 0) {
            return Judged.NOT_JUDGEABLE;
        }
        for (var day : terms.measuredOn()) {
            var used = course.facts().uses().find(day).flatMap(Received.Report::verified);
            if (day < terms.firstUseDay() || used.isEmpty()) {
                continue;
            }
            var ground = ground(day, used.get().size(), bought);
            if (used.get().size() * 100L >= (long) terms.usePercent() * bought) {
                return Judged.met(ground);
            }
            if (day == terms.lastUseDay()) {
                return new Judged(Finding.FAILED, Optional.of(ground));
            }
        }
        return Judged.UNDECIDED;
    }

    private RetentionGround ground(int day, int used, int bought) {
        var on = course.goLive().orElseThrow().plusDays(day);
        return new RetentionGround(terms.condition(), on, day, used, bought, terms.usePercent(), null);
    }

    private Judged byAcceptance(LocalDate today) {
        var steps = course.steps();
        if (steps.isEmpty()) {
            return Judged.NOT_JUDGEABLE;
        }
        var days = terms.daysAfterAcceptance();
        return terms.dueOn(steps)
                .filter(day -> !day.isAfter(today))
                .map(day -> Judged.met(
                        new RetentionGround(terms.condition(), day, days == 0 ? null : days, null, null, null, null)))
                .orElse(Judged.UNDECIDED);
    }
}

package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.subsidy.programme.PaymentTerms;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * Under what the money held back is released, by the programme version of the award.
 *
 * @param retains whether anything is held back at all
 * @param condition null where the programme gives only words
 * @param day for FUNCTION_USE the first day on which use can meet it, for DAYS how many after acceptance; null if none
 * @param usePercent of the bought functions that must be in use, 1 to 100
 */
record ReleaseTerms(
        boolean retains,
        @Nullable ReleaseCondition condition,
        @Nullable Integer day,
        int usePercent) {

    /** Days after going live on which use is always measured. */
    static final List<Integer> USUAL_DAYS = List.of(90, 180);

    private static final int ALL = 100;

    static ReleaseTerms of(PaymentTerms payment) {
        var retains = payment.retentionRate().percent().signum() > 0;
        var release = payment.retentionRelease();
        if (release == null) {
            return new ReleaseTerms(retains, null, null, ALL);
        }
        var percent = release.usePercent();
        return new ReleaseTerms(retains, release.condition(), release.days(), percent == null ? ALL : percent);
    }

    static ReleaseTerms of(Terms terms, Programmes programmes) {
        return programmes
                .version(terms.programme(), terms.programmeVersion())
                .map(rules -> of(rules.payment()))
                .orElseThrow(() -> new IllegalStateException(
                        "no version " + terms.programmeVersion() + " of " + terms.programme()));
    }

    /**
     * The day that acceptance, or days after it, make due.
     *
     * @return none before acceptance, or where the condition is another
     */
    Optional<LocalDate> dueOn(Collection<GoLive.Step> steps) {
        return switch (condition) {
            case ACCEPTANCE -> GoLive.acceptance(steps);
            case DAYS -> GoLive.acceptance(steps).map(accepted -> accepted.plusDays(daysAfterAcceptance()));
            case FUNCTION_USE -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /** 0 for acceptance itself. */
    int daysAfterAcceptance() {
        return condition == ReleaseCondition.DAYS && day != null ? day : 0;
    }

    /** On which use is measured, ascending: the usual ones and the programme's own. */
    List<Integer> measuredOn() {
        return condition == ReleaseCondition.FUNCTION_USE && day != null
                ? Stream.concat(USUAL_DAYS.stream(), Stream.of(day))
                        .distinct()
                        .sorted()
                        .toList()
                : USUAL_DAYS;
    }

    /** The first day on which use can meet the condition. */
    int firstUseDay() {
        return day == null ? USUAL_DAYS.getFirst() : day;
    }

    /** After this day use can meet it no more. */
    int lastUseDay() {
        return measuredOn().getLast();
    }
}

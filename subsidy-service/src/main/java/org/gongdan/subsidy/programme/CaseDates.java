package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that cost is measured against, as far as they are known.
 *
 * @param appliedOn the day of submission; today while the application is a draft
 * @param callOpensOn the first day of the call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDates(
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate callOpensOn,
        @Nullable LocalDate projectStartsOn,
        @Nullable LocalDate projectEndsOn) {

    public static final CaseDates UNKNOWN = new CaseDates(null, null, null, null);

    /** The day a limit means, if there is a limit and its day is known. */
    public @Nullable LocalDate of(CostRules.@Nullable DateLimit limit) {
        if (limit == null) {
            return null;
        }
        return limit.moment() == null ? limit.day() : of(limit.moment());
    }

    @Nullable
    LocalDate of(CostRules.Moment moment) {
        return switch (moment) {
            case APPLICATION -> appliedOn;
            case CALL_OPENING -> callOpensOn;
            case PROJECT_START -> projectStartsOn;
            case PROJECT_END -> projectEndsOn;
        };
    }
}

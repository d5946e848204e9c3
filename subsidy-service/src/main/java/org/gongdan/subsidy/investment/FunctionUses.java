package org.gongdan.subsidy.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the bought functions are in use so many days after going live. */
public interface FunctionUses {

    /** None where nothing is known of the investment, or no functions were bought. */
    Optional<Course> of(InvestmentId investment);

    /**
     * @param goLiveOn from which days are counted; null until it is verified
     * @param measurements for each day on which use is measured, ascending
     */
    record Course(@Nullable LocalDate goLiveOn, List<Measurement> measurements) {

        public Course {
            measurements = List.copyOf(measurements);
        }
    }

    /**
     * One day on which use is measured.
     *
     * @param day so many days after going live
     * @param dueOn null until going live is verified
     * @param used codes that the enterprise reported; null until then
     * @param verified codes that a reviewer found, and on what basis; null until then
     */
    record Measurement(
            int day,
            @Nullable LocalDate dueOn,
            int bought,
            @Nullable List<String> used,
            List<String> evidence,
            @Nullable String measuredBy,
            @Nullable Instant measuredAt,
            @Nullable List<String> verified,
            @Nullable String basis,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt) {

        public Measurement {
            evidence = List.copyOf(evidence);
        }

        /** Used of bought functions in percent, rounded down, as verified or else as reported; null before both. */
        public @Nullable Integer percent() {
            var known = verified == null ? used : verified;
            return known == null || bought == 0 ? null : known.size() * 100 / bought;
        }
    }
}

package org.gongdan.subsidy.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a sample is drawn, and from which investments; null leaves a part of the filter open.
 *
 * @param seed whatever the auditor likes; the same seed over the same investments draws the same sample
 * @param size 1 to {@value #MOST}; of the monetary units, so that fewer investments may be drawn
 * @param agreedFrom the first day on which the investment may have been agreed
 * @param agreedUntil the last such day
 * @param leastAmount of public money in the investment
 * @param mostAmount of public money in the investment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleWish(
        Method method,
        String seed,
        int size,
        @Nullable ProgrammeId programmeId,
        @Nullable LocalDate agreedFrom,
        @Nullable LocalDate agreedUntil,
        @Nullable Money leastAmount,
        @Nullable Money mostAmount) {

    /** More would be no sample but the whole. */
    public static final int MOST = 500;

    static final int LONGEST_SEED = 200;

    /** How investments come into a sample. */
    public enum Method {
        /** Each investment with the same probability. */
        SIMPLE_RANDOM,
        /** Each yuan of public money with the same probability, so that the large ones are looked at. */
        MONETARY_UNIT
    }

    /** Whether an investment belongs to those of which the sample is drawn. */
    public boolean fits(String programme, LocalDate agreedOn, Money publicMoney) {
        return (programmeId == null || programmeId.value().equals(programme))
                && (agreedFrom == null || !agreedOn.isBefore(agreedFrom))
                && (agreedUntil == null || !agreedOn.isAfter(agreedUntil))
                && (leastAmount == null || publicMoney.compareTo(leastAmount) >= 0)
                && (mostAmount == null || publicMoney.compareTo(mostAmount) <= 0);
    }
}

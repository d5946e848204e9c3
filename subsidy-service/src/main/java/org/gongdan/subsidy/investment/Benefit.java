package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one month's improvement was worth on each grade of evidence; negative when the month was worse than the baseline.
 *
 * @param on the last day of the month
 * @param verified null until a reviewer has verified the month
 * @param peerAdjusted what is left after the trend of the peers is taken away; null while too few peers were measured
 */
public record Benefit(
        LocalDate on,
        Money claimed,
        @Nullable Money verified,
        @Nullable Money peerAdjusted) {

    /** Null when the month has no value of this grade. */
    public @Nullable Money of(Grade grade) {
        return switch (grade) {
            case CLAIMED -> claimed;
            case VERIFIED -> verified;
            case PEER_ADJUSTED -> peerAdjusted;
        };
    }
}

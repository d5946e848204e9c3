package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a verified figure lies with a confidence of 90 %, judged by how much the verified months differ.
 *
 * @param months verified months that it rests on
 * @param npv yuan; null when there are too few months
 * @param xirr yearly rate; null when there are too few months, or the rate is not one in some of the draws
 */
public record ReturnInterval(
        View view,
        int months,
        @Nullable Range npv,
        @Nullable Range xirr,
        @Nullable NoInterval reason) {

    /** Both ends belong to it. */
    public record Range(BigDecimal low, BigDecimal high) {}

    /** Why an interval is missing. */
    public enum NoInterval {
        /** Fewer than six months were verified. */
        TOO_FEW_MONTHS,
        /** Some draws have no rate or several; the interval of the net present value exists all the same. */
        NOT_ALWAYS_ONE_RATE
    }
}

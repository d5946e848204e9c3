package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The return of an investment, seen by one party and on one grade of evidence. A figure that does not exist is absent,
 * never guessed; {@code xirrReason} then says why there is no one rate.
 *
 * @param npv CNY at the discount rate of the run, on actual dates, act/365
 * @param xirr yearly rate, 0.25 for 25 %
 * @param paybackMonths whole months from the first outlay until the sum of all flows is no longer negative
 * @param roi net benefit divided by outlay, 0.25 for 25 %
 */
public record ReturnFigure(
        View view,
        Grade grade,
        BigDecimal npv,
        @Nullable BigDecimal xirr,
        @Nullable XirrReason xirrReason,
        @Nullable Integer paybackMonths,
        @Nullable BigDecimal roi) {

    /** Whose money and whose benefit are counted. */
    public enum View {
        PROJECT,
        ENTERPRISE_WITH_SUBSIDY,
        ENTERPRISE_WITHOUT_SUBSIDY,
        PUBLIC
    }

    /** What the benefits rest on. */
    public enum Grade {
        CLAIMED,
        VERIFIED
    }

    /** Why there is no single internal rate of return. */
    public enum XirrReason {
        NO_RATE,
        SEVERAL_RATES,
        TOO_FEW_FLOWS
    }
}

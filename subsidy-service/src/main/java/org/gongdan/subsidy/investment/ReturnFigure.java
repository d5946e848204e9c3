package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongdan.subsidy.investment.returns.Returns;
import org.gongdan.subsidy.investment.returns.Xirr;
import org.jspecify.annotations.Nullable;

/**
 * The return of an investment, seen by one party and on one grade of evidence. A figure that does not exist is absent,
 * never guessed: {@code xirrReason} says why there is no one rate, {@code unavailable} why there is no figure at all.
 *
 * @param npv CNY at the discount rate of the run, on actual dates, act/365; null only when all is unavailable
 * @param xirr yearly rate, 0.25 for 25 %
 * @param paybackMonths whole months from the first outlay until the sum of all flows is no longer negative
 * @param roi net benefit divided by outlay, 0.25 for 25 %; null when nothing was laid out
 * @param benefitCost present value of what comes in, divided by that of what goes out; null when nothing was laid out
 */
public record ReturnFigure(
        View view,
        Grade grade,
        @Nullable BigDecimal npv,
        @Nullable BigDecimal xirr,
        @Nullable XirrReason xirrReason,
        @Nullable Integer paybackMonths,
        @Nullable BigDecimal roi,
        @Nullable BigDecimal benefitCost,
        @Nullable Unavailable unavailable) {

    /** Equal figures are equal records, however they were written: a run is compared with the one before. */
    public ReturnFigure {
        npv = npv == null ? null : npv.setScale(2, RoundingMode.HALF_EVEN);
        xirr = xirr == null ? null : xirr.setScale(10, RoundingMode.HALF_EVEN);
        roi = roi == null ? null : roi.setScale(6, RoundingMode.HALF_EVEN);
        benefitCost = benefitCost == null ? null : benefitCost.setScale(6, RoundingMode.HALF_EVEN);
    }

    /** A figure that rests on nothing, and why. */
    public static ReturnFigure none(View view, Grade grade, Unavailable why) {
        return new ReturnFigure(view, grade, null, null, null, null, null, null, why);
    }

    public static ReturnFigure of(View view, Grade grade, Returns returns) {
        return new ReturnFigure(
                view,
                grade,
                returns.npv(),
                rateIn(returns.xirr()),
                reasonIn(returns.xirr()),
                returns.paybackMonths(),
                returns.roi(),
                returns.benefitCost(),
                null);
    }

    static @Nullable BigDecimal rateIn(Xirr xirr) {
        return xirr instanceof Xirr.One(var rate) ? rate : null;
    }

    static @Nullable XirrReason reasonIn(Xirr xirr) {
        return switch (xirr) {
            case Xirr.One _ -> null;
            case Xirr.None(var reason) ->
                switch (reason) {
                    case TOO_FEW_FLOWS -> XirrReason.TOO_FEW_FLOWS;
                    case NO_RATE -> XirrReason.NO_RATE;
                };
            case Xirr.Several _ -> XirrReason.SEVERAL_RATES;
        };
    }

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
        VERIFIED,
        /** Verified, and freed from what the peers of the same scenario and industry gained without the project. */
        PEER_ADJUSTED
    }

    /** Why there is no figure at all. */
    public enum Unavailable {
        /** No month was verified, so there is nothing to adjust. */
        NOTHING_VERIFIED,
        /** A month that was verified has no peer-adjusted value, because too few peers were measured in it. */
        TOO_FEW_PEERS
    }

    /** Why there is no single internal rate of return. */
    public enum XirrReason {
        NO_RATE,
        SEVERAL_RATES,
        TOO_FEW_FLOWS
    }
}

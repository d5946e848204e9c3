package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.investment.returns.FlowTable;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about the return of one investment from what happened by a day: the figures, what they become when
 * benefits are other or later than verified, how sure the verified figures are, and how much of the claimed benefit is
 * needed. What cannot be said names its reason.
 *
 * @param rate yearly discount rate, 0.08 for 8 %
 * @param sensitivity empty when nothing was verified by then
 */
public record ReturnStudy(
        LocalDate asOf,
        BigDecimal rate,
        List<ReturnFigure> figures,
        Leverage leverage,
        List<Sensitivity> sensitivity,
        List<ReturnInterval> intervals,
        List<BreakEven> breakEven) {

    public ReturnStudy {
        figures = List.copyOf(figures);
        sensitivity = List.copyOf(sensitivity);
        intervals = List.copyOf(intervals);
        breakEven = List.copyOf(breakEven);
    }

    /** @param cutOff what is dated later did not happen yet */
    public static ReturnStudy of(ProjectFlows flows, LocalDate cutOff, Discount discount) {
        var parts = Parts.of(flows, cutOff, discount);
        return new ReturnStudy(
                cutOff,
                discount.rate(),
                InvestmentReturns.of(flows, cutOff, discount),
                Leverage.of(parts),
                Sensitivity.of(flows, cutOff, discount),
                ReturnIntervals.of(flows, cutOff, discount),
                Arrays.stream(View.values())
                        .map(view -> BreakEven.of(parts, view))
                        .toList());
    }

    /**
     * Private yuan per public yuan: what the project cost without what the public paid, divided by that, undiscounted and
     * without running cost.
     *
     * @param ratio six decimals; null when there is a reason
     */
    public record Leverage(
            @Nullable BigDecimal ratio, @Nullable NoLeverage reason) {

        static Leverage of(Parts parts) {
            var paid = parts.publicMoney().sum();
            var own = Math.subtractExact(Math.negateExact(parts.outlays().sum()), paid);
            if (paid <= 0) {
                return new Leverage(null, NoLeverage.NO_PUBLIC_MONEY);
            }
            return own < 0
                    ? new Leverage(null, NoLeverage.PAID_AHEAD)
                    : new Leverage(
                            BigDecimal.valueOf(own).divide(BigDecimal.valueOf(paid), 6, RoundingMode.HALF_EVEN), null);
        }
    }

    /** Why private money cannot be set against public money. */
    public enum NoLeverage {
        NO_PUBLIC_MONEY,
        /** More public money was paid than cost is proven so far. */
        PAID_AHEAD
    }

    /**
     * The share of the claimed benefit at which the net present value is 0.
     *
     * @param share 0.75 for 75 %, six decimals; more than 1 when even all that is claimed is not enough; null when there is
     *     a reason
     */
    public record BreakEven(
            View view, @Nullable BigDecimal share, @Nullable NoBreakEven reason) {

        static BreakEven of(Parts parts, View view) {
            var missing = parts.in(view).plus(parts.out(view)).negated();
            var claimed = parts.benefits(Grade.CLAIMED);
            if (!missing.isWorthMoreThanNothing()) {
                return new BreakEven(view, null, NoBreakEven.NEEDS_NO_BENEFIT);
            }
            return claimed.isWorthMoreThanNothing()
                    ? new BreakEven(view, FlowTable.ratio(missing, claimed), null)
                    : new BreakEven(view, null, NoBreakEven.NO_BENEFIT_CLAIMED);
        }
    }

    /** Why no share of the claimed benefit brings the net present value to 0. */
    public enum NoBreakEven {
        /** It is 0 or more without any. */
        NEEDS_NO_BENEFIT,
        /** What is claimed is worth nothing or less. */
        NO_BENEFIT_CLAIMED
    }
}

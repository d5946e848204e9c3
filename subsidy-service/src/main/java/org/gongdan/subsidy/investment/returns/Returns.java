package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What dated flows return. A figure that does not exist is absent.
 *
 * @param npv yuan, rounded to the fen, on the day of the first flow
 * @param paybackMonths the fewest whole months after the first outlay by which the sum of all flows so far is no longer
 *     negative; null when that never happens, or nothing was laid out
 * @param roi what is left over, divided by what was laid out, with six decimals; null when nothing was laid out
 * @param benefitCost the present value of what comes in, divided by that of what was laid out, with six decimals; null
 *     when nothing was laid out. At a rate of 0 it is roi + 1
 */
public record Returns(
        BigDecimal npv,
        Xirr xirr,
        @Nullable Integer paybackMonths,
        @Nullable BigDecimal roi,
        @Nullable BigDecimal benefitCost) {

    /** @param yearlyRate at which later money is discounted, such as 0.08 */
    public static Returns of(List<CashFlow> flows, BigDecimal yearlyRate) {
        return of(flows, Discount.at(yearlyRate));
    }

    /** As above, for many lists at one rate. What is negative was laid out, and what is positive came in. */
    public static Returns of(List<CashFlow> flows, Discount discount) {
        var in = flows.stream().filter(flow -> !flow.amount().isNegative()).toList();
        var out = flows.stream().filter(flow -> flow.amount().isNegative()).toList();
        var table = FlowTable.of(List.of(in, out), LocalDate.MAX, discount);
        return table.returns(table.column(0), table.column(1));
    }
}

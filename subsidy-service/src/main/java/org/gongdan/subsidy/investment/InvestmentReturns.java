package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.investment.returns.Returns;
import org.gongdan.subsidy.shared.Money;

/** The return of one investment, as each party sees it and on each grade of evidence, from what happened by a day. */
public final class InvestmentReturns {

    private InvestmentReturns() {}

    /**
     * @param cutOff what is dated later does not count
     * @return one figure for each view and grade, by view and then by grade
     */
    public static List<ReturnFigure> of(
            ProjectFlows flows, List<KpiSeries> indicators, LocalDate cutOff, Discount discount) {
        var figures = new ArrayList<ReturnFigure>();
        for (var view : View.values()) {
            for (var grade : Grade.values()) {
                var seen = new ArrayList<>(moneyIn(view, flows));
                indicators.forEach(indicator -> seen.addAll(indicator.benefits(grade)));
                seen.removeIf(flow -> flow.date().isAfter(cutOff));
                figures.add(ReturnFigure.of(view, grade, Returns.of(seen, discount)));
            }
        }
        return List.copyOf(figures);
    }

    private static List<CashFlow> moneyIn(View view, ProjectFlows flows) {
        return switch (view) {
            case PROJECT -> flows.outlays();
            case ENTERPRISE_WITH_SUBSIDY -> joined(flows.outlays(), flows.partnerMoney(), flows.publicMoney());
            case ENTERPRISE_WITHOUT_SUBSIDY -> joined(flows.outlays(), flows.partnerMoney());
            case PUBLIC ->
                flows.publicMoney().stream()
                        .map(paid -> new CashFlow(paid.date(), Money.ZERO.minus(paid.amount())))
                        .toList();
        };
    }

    @SafeVarargs
    private static List<CashFlow> joined(List<CashFlow>... parts) {
        var all = new ArrayList<CashFlow>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}

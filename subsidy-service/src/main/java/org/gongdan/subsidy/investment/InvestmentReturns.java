package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.Unavailable;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.investment.returns.Returns;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** The return of one investment, as each party sees it and on each grade of evidence, from what happened by a day. */
public final class InvestmentReturns {

    private InvestmentReturns() {}

    /**
     * @param cutOff what is dated later does not count
     * @return one figure for each view and grade, by view and then by grade. A peer-adjusted figure exists when at least
     *     one month was verified by the cut-off and every month that was verified has a peer-adjusted value
     */
    public static List<ReturnFigure> of(ProjectFlows flows, LocalDate cutOff, Discount discount) {
        var figures = new ArrayList<ReturnFigure>();
        var unavailable = peersMissing(flows, cutOff);
        for (var view : View.values()) {
            for (var grade : Grade.values()) {
                if (grade == Grade.PEER_ADJUSTED && unavailable != null) {
                    figures.add(ReturnFigure.none(view, grade, unavailable));
                    continue;
                }
                var seen = new ArrayList<>(moneyIn(view, flows));
                for (var benefit : flows.benefits()) {
                    var amount = benefit.of(grade);
                    if (amount != null) {
                        seen.add(new CashFlow(benefit.on(), amount));
                    }
                }
                seen.removeIf(flow -> flow.date().isAfter(cutOff));
                figures.add(ReturnFigure.of(view, grade, Returns.of(seen, discount)));
            }
        }
        return List.copyOf(figures);
    }

    private static @Nullable Unavailable peersMissing(ProjectFlows flows, LocalDate cutOff) {
        var verified = flows.benefits().stream()
                .filter(benefit -> benefit.verified() != null && !benefit.on().isAfter(cutOff))
                .toList();
        if (verified.isEmpty()) {
            return Unavailable.NOTHING_VERIFIED;
        }
        return verified.stream().allMatch(benefit -> benefit.peerAdjusted() != null) ? null : Unavailable.TOO_FEW_PEERS;
    }

    private static List<CashFlow> moneyIn(View view, ProjectFlows flows) {
        return switch (view) {
            case PROJECT -> joined(flows.outlays(), flows.runningCosts());
            case ENTERPRISE_WITH_SUBSIDY -> joined(flows.outlays(), flows.runningCosts(), flows.partnerMoney(), flows.publicMoney());
            case ENTERPRISE_WITHOUT_SUBSIDY -> joined(flows.outlays(), flows.runningCosts(), flows.partnerMoney());
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

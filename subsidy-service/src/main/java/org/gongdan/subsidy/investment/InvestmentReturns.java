package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.Unavailable;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.Discount;
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
        var money = Parts.of(flows, cutOff, discount);
        var unavailable = peersMissing(flows, cutOff);
        var figures = new ArrayList<ReturnFigure>(View.values().length * Grade.values().length);
        for (var view : View.values()) {
            for (var grade : Grade.values()) {
                figures.add(
                        grade == Grade.PEER_ADJUSTED && unavailable != null
                                ? ReturnFigure.none(view, grade, unavailable)
                                : ReturnFigure.of(view, grade, money.returns(view, grade)));
            }
        }
        return List.copyOf(figures);
    }

    private static @Nullable Unavailable peersMissing(ProjectFlows flows, LocalDate cutOff) {
        var verified = false;
        for (var benefit : flows.benefits()) {
            if (benefit.verified() != null && !benefit.on().isAfter(cutOff)) {
                if (benefit.peerAdjusted() == null) {
                    return Unavailable.TOO_FEW_PEERS;
                }
                verified = true;
            }
        }
        return verified ? null : Unavailable.NOTHING_VERIFIED;
    }
}

package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongdan.reporting.RoiReport.FlowLine;
import org.gongdan.reporting.RoiReport.ViewLine;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.reconciliation.InvestmentFlows;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the return of one investment as each party sees it, and the money and benefits it rests on. */
@Component
class SingleReturn {

    private final InvestmentFlows flows;

    SingleReturn(InvestmentFlows flows) {
        this.flows = flows;
    }

    List<ViewLine> views(Result result, Names names) {
        return result.figures().returns().stream()
                .map(figure -> new ViewLine(
                        names.word("portal.figures.view." + figure.view()),
                        names.word("portal.figures.grade." + figure.grade()),
                        figure.npv(),
                        figure.xirr(),
                        figure.paybackMonths(),
                        figure.roi(),
                        figure.benefitCost(),
                        reason(figure, names)))
                .toList();
    }

    /** By date, until the end of the period. */
    List<FlowLine> flows(Result result, Names names) {
        var id = result.investmentId();
        var moved = flows.of(List.of(id), result.period().lastDay()).getOrDefault(id, ProjectFlows.NONE);
        var lines = new ArrayList<FlowLine>();
        add(lines, "outlay", moved.outlays(), names);
        add(lines, "public", moved.publicMoney(), names);
        add(lines, "partner", moved.partnerMoney(), names);
        add(lines, "running", moved.runningCosts(), names);
        moved.benefits()
                .forEach(benefit -> lines.add(new FlowLine(
                        benefit.on(),
                        names.word("report.flow.benefit"),
                        benefit.claimed().yuan(),
                        benefit.verified() == null ? null : benefit.verified().yuan())));
        lines.sort(Comparator.comparing(FlowLine::on));
        return lines;
    }

    private static void add(List<FlowLine> lines, String kind, List<CashFlow> moved, Names names) {
        moved.forEach(flow -> lines.add(new FlowLine(
                flow.date(), names.word("report.flow." + kind), flow.amount().yuan(), null)));
    }

    private static @Nullable String reason(ReturnFigure figure, Names names) {
        var unavailable = figure.unavailable();
        return unavailable == null ? RoiRecord.reason(figure, names) : names.word("report.unavailable." + unavailable);
    }
}

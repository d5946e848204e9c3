package org.gongdan.subsidy.report.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.RoiReport;
import org.gongdan.reporting.RoiReport.BreakLine;
import org.gongdan.reporting.RoiReport.RoiLine;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.reconciliation.Reconciliations.Difference;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers the results in force of one period. The return with and without subsidy is that of the enterprise on the
 * benefits it claims; beside it stands the net present value on verified benefits.
 */
@Component
class RoiRecord {

    private static final int AT_ONCE = 200;

    private final Reconciliations reconciliations;
    private final InvestmentList investments;
    private final Texts texts;

    RoiRecord(Reconciliations reconciliations, InvestmentList investments, Texts texts) {
        this.reconciliations = reconciliations;
        this.investments = investments;
        this.texts = texts;
    }

    RoiReport gather(ReportHead head, Period period, Names names, Locale locale) {
        var lines = new ArrayList<RoiLine>();
        var breaks = new ArrayList<BreakLine>();
        var lastId = "";
        List<Reconciliations.Result> results;
        do {
            results = reconciliations.ofPeriod(period, lastId, AT_ONCE);
            for (var result : results) {
                var found = openOrExplained(result);
                lines.add(line(result, found.size(), names, locale));
                found.forEach(difference -> breaks.add(line(difference, locale)));
                lastId = result.investmentId().value();
            }
        } while (results.size() == AT_ONCE);
        return new RoiReport(head, period.label(), lines, breaks);
    }

    private List<Difference> openOrExplained(Reconciliations.Result result) {
        return reconciliations.breaks(result.investmentId()).stream()
                .filter(difference -> difference.period().equals(result.period()) && difference.clearedAt() == null)
                .toList();
    }

    private RoiLine line(Reconciliations.Result result, int breaks, Names names, Locale locale) {
        var investment = result.investmentId();
        var enterprise = investments
                .find(investment)
                .map(details -> names.ofEnterprise(details.summary().uscc()))
                .orElse(investment.value());
        var figures = result.figures();
        var with = figure(figures, View.ENTERPRISE_WITH_SUBSIDY, Grade.CLAIMED);
        var without = figure(figures, View.ENTERPRISE_WITHOUT_SUBSIDY, Grade.CLAIMED);
        var verified = figure(figures, View.ENTERPRISE_WITH_SUBSIDY, Grade.VERIFIED);
        return new RoiLine(
                investment.value(),
                enterprise,
                figures.promised().yuan(),
                figures.claimed().yuan(),
                figures.approved().yuan(),
                figures.paid().yuan(),
                figures.ledger().yuan(),
                without.map(ReturnFigure::npv).orElse(BigDecimal.ZERO),
                with.map(ReturnFigure::npv).orElse(BigDecimal.ZERO),
                verified.map(ReturnFigure::npv).orElse(null),
                with.map(ReturnFigure::xirr).orElse(null),
                with.map(figure -> reason(figure, locale)).orElse(null),
                with.map(ReturnFigure::paybackMonths).orElse(null),
                without.map(ReturnFigure::roi).orElse(null),
                with.map(ReturnFigure::roi).orElse(null),
                breaks);
    }

    private BreakLine line(Difference difference, Locale locale) {
        var found = difference.found();
        var reports = found.reports();
        var explanation = difference.explanation();
        return new BreakLine(
                difference.investmentId().value(),
                texts.in(locale, "reconciliation.type." + found.type()),
                texts.in(locale, "reconciliation.severity." + found.severity()),
                reports == null ? found.expected().amount() : String.valueOf(reports.due()),
                reports == null ? found.found().amount() : String.valueOf(reports.received()),
                reports == null ? found.tolerance().amount() : "0",
                explanation == null ? "" : explanation);
    }

    private @Nullable String reason(ReturnFigure figure, Locale locale) {
        var reason = figure.xirrReason();
        return reason == null ? null : texts.in(locale, "report.xirr." + reason);
    }

    private static Optional<ReturnFigure> figure(ReconciledFigures figures, View view, Grade grade) {
        return figures.returns().stream()
                .filter(figure -> figure.view() == view && figure.grade() == grade)
                .findFirst();
    }
}

package org.gongdan.subsidy.report.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.reporting.RoiReport;
import org.gongdan.reporting.RoiReport.BreakLine;
import org.gongdan.reporting.RoiReport.RoiLine;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.reconciliation.Reconciliations.Difference;
import org.gongdan.subsidy.report.ReportParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers the results in force of one period. The return with and without subsidy is that of the enterprise on the
 * benefits it claims; beside it stands the net present value on verified benefits.
 */
@Component
class RoiRecord implements RecordSource {

    private static final int AT_ONCE = 200;

    private final Reconciliations reconciliations;
    private final InvestmentList investments;
    private final EnterpriseCensus census;
    private final SingleReturn single;

    RoiRecord(
            Reconciliations reconciliations, InvestmentList investments, EnterpriseCensus census, SingleReturn single) {
        this.reconciliations = reconciliations;
        this.investments = investments;
        this.census = census;
        this.single = single;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ROI_RECONCILIATION;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var period = Objects.requireNonNull(wish.period());
        var lines = new ArrayList<RoiLine>();
        var breaks = new ArrayList<BreakLine>();
        var results = new ArrayList<Reconciliations.Result>();
        if (wish.investmentId() != null) {
            reconciliations.latest(wish.investmentId(), period).ifPresent(results::add);
        } else {
            addAll(results, period);
        }
        for (var result : results) {
            if (isWanted(result, wish)) {
                var found = openOrExplained(result);
                lines.add(line(result, found.size(), names));
                found.forEach(difference -> breaks.add(line(difference, names)));
            }
        }
        var alone = wish.investmentId() != null && lines.size() == 1;
        return new RoiReport(
                head,
                period.label(),
                lines,
                breaks,
                alone ? single.views(results.getFirst(), names) : List.of(),
                alone ? single.flows(results.getFirst(), names) : List.of());
    }

    private void addAll(List<Reconciliations.Result> results, Period period) {
        var lastId = "";
        List<Reconciliations.Result> some;
        do {
            some = reconciliations.ofPeriod(period, lastId, AT_ONCE);
            results.addAll(some);
            lastId = some.isEmpty() ? lastId : some.getLast().investmentId().value();
        } while (some.size() == AT_ONCE);
    }

    private boolean isWanted(Reconciliations.Result result, ReportParameters wish) {
        if (wish.uscc() == null && wish.city() == null) {
            return true;
        }
        var uscc = investments
                .find(result.investmentId())
                .map(details -> details.summary().uscc());
        return uscc.isPresent()
                && (wish.uscc() == null || wish.uscc().equals(uscc.get()))
                && (wish.city() == null || isIn(wish.city(), uscc.get()));
    }

    private boolean isIn(String city, String uscc) {
        var place = census.of(List.of(uscc)).get(uscc);
        return place != null && place.region().equals(city);
    }

    private List<Difference> openOrExplained(Reconciliations.Result result) {
        return reconciliations.breaks(result.investmentId()).stream()
                .filter(difference -> difference.period().equals(result.period()) && difference.clearedAt() == null)
                .toList();
    }

    private RoiLine line(Reconciliations.Result result, int breaks, Names names) {
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
                with.map(figure -> reason(figure, names)).orElse(null),
                with.map(ReturnFigure::paybackMonths).orElse(null),
                without.map(ReturnFigure::roi).orElse(null),
                with.map(ReturnFigure::roi).orElse(null),
                breaks);
    }

    private static BreakLine line(Difference difference, Names names) {
        var found = difference.found();
        var reports = found.reports();
        var explanation = difference.explanation();
        return new BreakLine(
                difference.investmentId().value(),
                names.word("reconciliation.type." + found.type()),
                names.word("reconciliation.severity." + found.severity()),
                reports == null ? found.expected().amount() : String.valueOf(reports.due()),
                reports == null ? found.found().amount() : String.valueOf(reports.received()),
                reports == null ? found.tolerance().amount() : "0",
                explanation == null ? "" : explanation);
    }

    static @Nullable String reason(ReturnFigure figure, Names names) {
        var reason = figure.xirrReason();
        return reason == null ? null : names.word("report.xirr." + reason);
    }

    private static Optional<ReturnFigure> figure(ReconciledFigures figures, View view, Grade grade) {
        return figures.returns().stream()
                .filter(figure -> figure.view() == view && figure.grade() == grade)
                .findFirst();
    }
}

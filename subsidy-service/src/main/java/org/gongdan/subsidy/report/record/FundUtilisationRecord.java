package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongdan.reporting.FundUtilisationReport;
import org.gongdan.reporting.FundUtilisationReport.DueLine;
import org.gongdan.reporting.FundUtilisationReport.FundLine;
import org.gongdan.reporting.FundUtilisationReport.YearEndLine;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.springframework.stereotype.Component;

/** Gathers how far the funds are used, what is still to be paid when, and what is left at the end of the year. */
@Component
class FundUtilisationRecord implements RecordSource {

    private final WantedFunds funds;
    private final PaymentForecast forecast;

    FundUtilisationRecord(WantedFunds funds, PaymentForecast forecast) {
        this.funds = funds;
        this.forecast = forecast;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.FUND_UTILISATION;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var today = Names.day(head.generatedAt());
        var lines = new ArrayList<FundLine>();
        var ends = new ArrayList<YearEndLine>();
        var all = new ArrayList<DueLine>();
        for (var fund : funds.of(wish)) {
            lines.add(line(fund, names));
            var due = forecast.of(fund, today, names);
            all.addAll(due);
            if (!fund.closed()) {
                ends.add(yearEnd(fund, due, today, names));
            }
        }
        all.sort(Comparator.comparing(DueLine::dueOn)
                .thenComparing(DueLine::fundName)
                .thenComparing(DueLine::investmentId));
        return new FundUtilisationReport(head, today, lines, ends, all);
    }

    private static FundLine line(FundRow fund, Names names) {
        var carried = fund.carriedIn().minus(fund.carriedOut()).minus(fund.lapsed());
        return new FundLine(
                fund.fundId().value(),
                WantedFunds.name(fund, names),
                names.ofParty(fund.funder()),
                fund.year(),
                fund.appropriated().yuan(),
                carried.yuan(),
                fund.recovered().yuan(),
                fund.reserved().yuan(),
                fund.committed().yuan(),
                fund.paid().yuan(),
                fund.available().yuan());
    }

    /** A fund of a year that has passed, and is not closed, ends with the year that runs. */
    private static YearEndLine yearEnd(FundRow fund, List<DueLine> due, LocalDate today, Names names) {
        var lastDay = LocalDate.of(Math.max(fund.year(), today.getYear()), 12, 31);
        var byThen = Money.sum(
                due.stream().filter(line -> !line.dueOn().isAfter(lastDay)).toList(),
                line -> Money.ofYuan(line.amount()));
        return new YearEndLine(
                fund.fundId().value(),
                WantedFunds.name(fund, names),
                fund.year(),
                fund.paid().yuan(),
                byThen.yuan(),
                fund.reserved().plus(fund.committed()).minus(byThen).yuan(),
                fund.available().yuan());
    }
}

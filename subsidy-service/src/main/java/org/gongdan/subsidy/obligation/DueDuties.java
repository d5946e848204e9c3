package org.gongdan.subsidy.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.OpenOffers;
import org.gongdan.subsidy.investment.DueReports;
import org.gongdan.subsidy.investment.DueReports.KpiReport;
import org.gongdan.subsidy.investment.DueReports.UseReport;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.UnclaimedCost;
import org.gongdan.subsidy.investment.UnclaimedCost.Unclaimed;
import org.springframework.stereotype.Component;

/** Works out what enterprises have to do by when, from what was agreed and what has come. */
@Component
public class DueDuties {

    private final DueReports reports;
    private final UnclaimedCost unclaimed;
    private final OpenOffers offers;
    private final ObligationTerms terms;
    private final Clock clock;

    DueDuties(DueReports reports, UnclaimedCost unclaimed, OpenOffers offers, ObligationTerms terms, Clock clock) {
        this.reports = reports;
        this.unclaimed = unclaimed;
        this.offers = offers;
        this.terms = terms;
        this.clock = clock;
    }

    /** What these investments owe whose last day is before that day, by investment. */
    public List<Duty> missing(Collection<InvestmentId> investments, LocalDate day) {
        var duties = new ArrayList<Duty>();
        reports.kpis(investments, day).forEach(report -> duties.add(duty(report)));
        reports.functionUse(investments, day).forEach(report -> duties.add(duty(report)));
        unclaimed.of(investments).forEach(left -> duties.add(duty(left)));
        return duties.stream().filter(duty -> duty.isOverdueOn(day)).toList();
    }

    /** What an enterprise has to do, overdue or within the coming days, the most urgent first. */
    public List<Duty> toDo(String uscc) {
        var today = LocalDate.now(clock);
        var horizon = today.plusDays(terms.upcomingDays());
        return Stream.of(
                        reports.kpis(uscc, today).stream().map(DueDuties::duty),
                        reports.functionUse(uscc, today).stream().map(DueDuties::duty),
                        unclaimed.of(uscc).stream().map(this::duty),
                        offers.of(uscc).stream()
                                .map(offer -> new Duty(
                                        ObligationKind.OFFER_ANSWER,
                                        offer.applicationId().value(),
                                        "",
                                        offer.uscc(),
                                        offer.title(),
                                        offer.expiresOn())))
                .flatMap(each -> each)
                .filter(duty -> !duty.dueOn().isAfter(horizon))
                .sorted(Comparator.comparing(Duty::dueOn).thenComparing(Duty::subject))
                .toList();
    }

    private static Duty duty(KpiReport report) {
        return new Duty(
                ObligationKind.KPI_REPORT,
                report.investmentId().value(),
                report.month().toString(),
                report.uscc(),
                report.title(),
                report.reportBy());
    }

    private static Duty duty(UseReport report) {
        return new Duty(
                ObligationKind.FUNCTION_USE,
                report.investmentId().value(),
                String.valueOf(report.day()),
                report.uscc(),
                report.title(),
                report.reportBy());
    }

    private Duty duty(Unclaimed left) {
        return new Duty(
                ObligationKind.FINAL_CLAIM,
                left.investmentId().value(),
                "",
                left.uscc(),
                left.title(),
                left.endsOn().plusDays(terms.finalClaimDays()));
    }
}

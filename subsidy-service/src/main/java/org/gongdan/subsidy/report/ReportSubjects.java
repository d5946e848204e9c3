package org.gongdan.subsidy.report;

import java.time.LocalDate;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.stereotype.Component;

/** Whether what a report shall be about exists at all, so that a slip of the pen is no empty report. */
@Component
final class ReportSubjects {

    private final Investments investments;
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final EnterpriseCensus census;

    ReportSubjects(Investments investments, Programmes programmes, Enterprises enterprises, EnterpriseCensus census) {
        this.investments = investments;
        this.programmes = programmes;
        this.enterprises = enterprises;
        this.census = census;
    }

    /** @throws CommandRefused at the parameter that names something unknown */
    void requireKnown(ReportParameters parameters, LocalDate today) {
        var investment = parameters.investmentId();
        if (investment != null && investments.find(investment).isEmpty()) {
            throw CommandRefused.at("parameters.investmentId", ReportRefusal.REPORT_INVESTMENT_UNKNOWN, investment);
        }
        var programme = parameters.programmeId();
        if (programme != null && programmes.inForce(programme, today).isEmpty()) {
            throw CommandRefused.at("parameters.programmeId", ReportRefusal.REPORT_PROGRAMME_UNKNOWN, programme);
        }
        var uscc = parameters.uscc();
        if (uscc != null && enterprises.find(uscc).isEmpty()) {
            throw CommandRefused.at("parameters.uscc", ReportRefusal.REPORT_ENTERPRISE_UNKNOWN, uscc);
        }
        var city = parameters.city();
        if (city != null
                && census.registered().keySet().stream()
                        .noneMatch(place -> place.region().equals(city))) {
            throw CommandRefused.at("parameters.city", ReportRefusal.REPORT_CITY_UNKNOWN, city);
        }
    }
}

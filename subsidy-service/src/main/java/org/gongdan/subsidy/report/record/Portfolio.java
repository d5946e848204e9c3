package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Summary;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The investments that a report is about: those of a programme, a city, an enterprise, or one alone. */
@Component
class Portfolio {

    private final InvestmentList investments;
    private final EnterpriseCensus census;

    Portfolio(InvestmentList investments, EnterpriseCensus census) {
        this.investments = investments;
        this.census = census;
    }

    /** The newest agreement first. */
    List<Summary> of(ReportParameters wish) {
        if (wish.investmentId() != null) {
            return investments.find(wish.investmentId()).stream()
                    .map(InvestmentList.Details::summary)
                    .filter(each -> isWanted(each, wish))
                    .toList();
        }
        var wanted = new ArrayList<Summary>();
        var filter = new InvestmentList.Filter(null, null, wish.uscc());
        for (var page = 0; ; page++) {
            var found = investments.list(filter, new PageRequest(page, PageRequest.LARGEST));
            wanted.addAll(ofCity(found.items(), wish.city()).stream()
                    .filter(each -> isWanted(each, wish))
                    .toList());
            if (found.items().size() < PageRequest.LARGEST) {
                return List.copyOf(wanted);
            }
        }
    }

    private static boolean isWanted(Summary investment, ReportParameters wish) {
        return (wish.programmeId() == null || wish.programmeId().value().equals(investment.programmeId()))
                && (wish.uscc() == null || wish.uscc().equals(investment.uscc()));
    }

    private List<Summary> ofCity(List<Summary> found, @Nullable String city) {
        if (city == null) {
            return found;
        }
        var places = census.of(found.stream().map(Summary::uscc).collect(Collectors.toSet()));
        return found.stream()
                .filter(each -> {
                    var place = places.get(each.uscc());
                    return place != null && place.region().equals(city);
                })
                .toList();
    }
}

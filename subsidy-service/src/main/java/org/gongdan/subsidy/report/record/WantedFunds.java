package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.stereotype.Component;

/** The funds that a report is about: those of a funder, or of the year of a period. */
@Component
class WantedFunds {

    private final FundList funds;

    WantedFunds(FundList funds) {
        this.funds = funds;
    }

    /** The newest year first. */
    List<FundRow> of(ReportParameters wish) {
        var period = wish.period();
        return of(new FundList.Filter(
                null,
                null,
                wish.funder(),
                period == null ? null : period.firstDay().getYear()));
    }

    List<FundRow> of(FundList.Filter filter) {
        var found = new ArrayList<FundRow>();
        for (var page = 0; ; page++) {
            var some = funds.list(filter, new PageRequest(page, PageRequest.LARGEST))
                    .items();
            found.addAll(some);
            if (some.size() < PageRequest.LARGEST) {
                return List.copyOf(found);
            }
        }
    }

    static String name(FundRow fund, Names names) {
        return names.english() ? fund.nameEn() : fund.nameZh();
    }
}

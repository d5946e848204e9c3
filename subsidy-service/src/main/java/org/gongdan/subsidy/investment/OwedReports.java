package org.gongdan.subsidy.investment;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Reports of indicators that a live investment owes and has not made: one for each month after its agreement. */
public interface OwedReports {

    /**
     * By investment and month, ascending.
     *
     * @param last the last month that counts
     */
    List<OwedReport> missing(Collection<InvestmentId> investments, YearMonth last);

    /** The same of all investments of one enterprise. */
    List<OwedReport> missingOf(String uscc, YearMonth last);

    /**
     * A month that is not reported in full.
     *
     * @param indicators codes of those without a value, in the order of the agreement
     */
    record OwedReport(InvestmentId investmentId, String uscc, String title, YearMonth month, List<String> indicators) {

        public OwedReport {
            indicators = List.copyOf(indicators);
        }
    }
}

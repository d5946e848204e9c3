package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Reports that live investments owe and have not made; investments that are closed owe none. */
public interface DueReports {

    /**
     * So many days after the end of a month its indicators must have been reported, and after the day on which the use
     * of functions is measured, what was measured; later is late.
     */
    int DAYS_TO_REPORT = 15;

    /**
     * Months that ended before a day, from the one after the agreement, with an indicator nobody reported; by ascending
     * investment and month.
     */
    List<KpiReport> kpis(Collection<InvestmentId> investments, LocalDate before);

    /** The same of all investments of one enterprise. */
    List<KpiReport> kpis(String uscc, LocalDate before);

    /**
     * Measurements of the use of functions whose day has come by a day, and that nobody reported; by ascending investment
     * and day.
     */
    List<UseReport> functionUse(Collection<InvestmentId> investments, LocalDate asOf);

    /** The same of all investments of one enterprise. */
    List<UseReport> functionUse(String uscc, LocalDate asOf);

    /** The last day on which the indicators of a month are reported in time. */
    static LocalDate reportBy(YearMonth month) {
        return month.atEndOfMonth().plusDays(DAYS_TO_REPORT);
    }

    /**
     * One month of one investment.
     *
     * @param missing codes of the indicators nobody reported, in the order of the agreement
     */
    record KpiReport(InvestmentId investmentId, String uscc, String title, YearMonth month, List<String> missing) {

        public KpiReport {
            missing = List.copyOf(missing);
        }

        /** The last day in time. */
        public LocalDate reportBy() {
            return DueReports.reportBy(month);
        }
    }

    /**
     * One measurement of the use of functions.
     *
     * @param day so many days after going live
     * @param measuredOn the day that is
     */
    record UseReport(InvestmentId investmentId, String uscc, String title, int day, LocalDate measuredOn) {

        /** The last day in time. */
        public LocalDate reportBy() {
            return measuredOn.plusDays(DAYS_TO_REPORT);
        }
    }
}

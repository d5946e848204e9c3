package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports that enterprises owe, for those who remind them; investments that are closed owe none. */
public interface DueReports {

    /** So many days after the end of a month its indicators must have been reported; later is late. */
    int DAYS_TO_REPORT = 15;

    /**
     * Months that have ended by a day, from the one after the agreement, with an indicator nobody reported.
     *
     * @param after the investment after which to go on, empty at the start
     * @param investments how many investments to look at, at most
     */
    Part<KpiReport> kpis(LocalDate asOf, String after, int investments);

    /** Measurements of the use of functions whose day has come by a day, and that nobody reported. */
    Part<UseReport> functionUse(LocalDate asOf, String after, int investments);

    /** The last day on which the indicators of a month are reported in time. */
    static LocalDate reportBy(YearMonth month) {
        return month.atEndOfMonth().plusDays(DAYS_TO_REPORT);
    }

    /**
     * What is due among the investments that were looked at.
     *
     * @param next where to go on; null when there are no more
     */
    record Part<T>(List<T> due, @Nullable String next) {

        public Part {
            due = List.copyOf(due);
        }
    }

    /**
     * One month of one investment.
     *
     * @param reportBy the last day in time
     * @param missing codes of the indicators nobody reported, in the order of the agreement
     */
    record KpiReport(
            InvestmentId investmentId,
            String uscc,
            String title,
            YearMonth month,
            LocalDate reportBy,
            List<String> missing) {

        public KpiReport {
            missing = List.copyOf(missing);
        }
    }

    /**
     * One measurement of the use of functions.
     *
     * @param day so many days after going live
     */
    record UseReport(InvestmentId investmentId, String uscc, String title, int day, LocalDate dueOn) {}
}

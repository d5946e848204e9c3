package org.gongdan.subsidy.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.investment.DueReports;
import org.gongdan.subsidy.investment.KpiSeries;
import org.jspecify.annotations.Nullable;

/**
 * A month that an enterprise reports, and how far it is.
 *
 * @param reported how many of the indicators have a value
 * @param due how many are agreed
 * @param reportBy the last day in time
 * @param late not complete after that day
 */
record KpiMonth(YearMonth month, int reported, int due, LocalDate reportBy, boolean late) {

    public boolean isComplete() {
        return reported >= due;
    }

    /** From the month after the agreement, or that of the agreement while it lasts, to the current one; newest first. */
    static List<KpiMonth> of(LocalDate agreedOn, List<KpiSeries> series, LocalDate today) {
        var agreed = YearMonth.from(agreedOn);
        var current = YearMonth.from(today);
        var first = agreed.isBefore(current) ? agreed.plusMonths(1) : agreed;
        return Stream.iterate(current, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> of(month, series, today))
                .toList();
    }

    private static KpiMonth of(YearMonth month, List<KpiSeries> series, LocalDate today) {
        var reported = Math.toIntExact(series.stream()
                .filter(each ->
                        each.points().stream().anyMatch(point -> point.month().equals(month)))
                .count());
        var reportBy = DueReports.reportBy(month);
        return new KpiMonth(
                month, reported, series.size(), reportBy, reported < series.size() && today.isAfter(reportBy));
    }

    /** The month that was asked for, or else the oldest that is not complete. */
    static YearMonth chosen(List<KpiMonth> months, @Nullable String wanted) {
        return months.stream()
                .filter(each -> each.month().toString().equals(wanted))
                .findFirst()
                .or(() -> months.reversed().stream()
                        .filter(each -> !each.isComplete())
                        .findFirst())
                .orElse(months.getFirst())
                .month();
    }
}

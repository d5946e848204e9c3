package org.gongdan.subsidy.job;

import java.time.LocalDate;
import java.time.YearMonth;

/** Words for days and periods that move with the calendar, for usual values and schedules. */
public final class RelativeDay {

    public static final String TODAY = "today";
    public static final String CURRENT_MONTH = "current-month";
    public static final String PREVIOUS_MONTH = "previous-month";
    public static final String PREVIOUS_QUARTER = "previous-quarter";
    public static final String CURRENT_YEAR = "current-year";
    public static final String PREVIOUS_YEAR = "previous-year";

    private RelativeDay() {}

    /** @return the day or period that is meant on that day; what is no such word comes back as it is */
    public static String in(String value, LocalDate today) {
        return switch (value) {
            case TODAY -> today.toString();
            case CURRENT_MONTH -> YearMonth.from(today).toString();
            case PREVIOUS_MONTH -> YearMonth.from(today).minusMonths(1).toString();
            case PREVIOUS_QUARTER -> quarterOf(today.minusMonths(3));
            case CURRENT_YEAR -> String.valueOf(today.getYear());
            case PREVIOUS_YEAR -> String.valueOf(today.getYear() - 1);
            default -> value;
        };
    }

    private static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
    }
}

package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The days over which awards add up under a cap.
 *
 * @param months length of a rolling window, none for the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapWindow(Kind kind, @Nullable Integer months) {

    public static final CapWindow LIFETIME = new CapWindow(Kind.LIFETIME, null);

    /** How the days are found. */
    public enum Kind {
        CALENDAR_YEAR,
        /** The financial year of 1 April to 31 March. */
        APRIL_TO_MARCH,
        /** So many months that end on the day in question. */
        ROLLING_MONTHS,
        LIFETIME
    }

    public CapWindow {
        if ((kind == Kind.ROLLING_MONTHS) != (months != null) || (months != null && months < 1)) {
            throw new IllegalArgumentException("a rolling window, and no other, lasts some months: " + months);
        }
    }

    /** The first day that counts together with this one; none when there is no first. */
    public @Nullable LocalDate firstDay(LocalDate day) {
        return switch (kind) {
            case CALENDAR_YEAR -> day.withDayOfYear(1);
            case APRIL_TO_MARCH ->
                LocalDate.of(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear(), 4, 1);
            case ROLLING_MONTHS -> day.minusMonths(months == null ? 0 : months).plusDays(1);
            case LIFETIME -> null;
        };
    }

    /** The last day that counts together with this one, so that a rolling window ends on it; none for a lifetime. */
    public @Nullable LocalDate lastDay(LocalDate day) {
        return switch (kind) {
            case CALENDAR_YEAR -> LocalDate.of(day.getYear(), 12, 31);
            case APRIL_TO_MARCH ->
                LocalDate.of(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() : day.getYear() + 1, 3, 31);
            case ROLLING_MONTHS -> day;
            case LIFETIME -> null;
        };
    }

    /** Whether what was counted on one day counts in the window of the other. */
    public boolean covers(LocalDate counted, LocalDate day) {
        var first = firstDay(day);
        var last = lastDay(day);
        return (first == null || !counted.isBefore(first)) && (last == null || !counted.isAfter(last));
    }
}

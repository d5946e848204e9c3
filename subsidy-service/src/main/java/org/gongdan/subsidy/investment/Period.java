package org.gongdan.subsidy.investment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A month, quarter or year that is reconciled: {@code 2026-11}, {@code 2026-Q4} or {@code 2026}. */
public record Period(@JsonValue String label) {

    private static final Pattern LABEL = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?");

    @JsonCreator
    public Period {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("a period is 2026, 2026-Q4 or 2026-11, not " + label);
        }
    }

    public LocalDate firstDay() {
        var year = Integer.parseInt(label.substring(0, 4));
        if (label.length() == 4) {
            return LocalDate.of(year, 1, 1);
        }
        return label.charAt(5) == 'Q'
                ? LocalDate.of(year, (label.charAt(6) - '1') * 3 + 1, 1)
                : YearMonth.parse(label).atDay(1);
    }

    /** The cut-off: what is dated later belongs to a later period. */
    public LocalDate lastDay() {
        var months = label.length() == 4 ? 12 : label.charAt(5) == 'Q' ? 3 : 1;
        return firstDay().plusMonths(months).minusDays(1);
    }

    /** The period of the same length that ends where this one begins. */
    public Period previous() {
        var lastDay = firstDay().minusDays(1);
        var year = lastDay.toString().substring(0, 4);
        if (label.length() == 4) {
            return new Period(year);
        }
        return new Period(
                label.charAt(5) == 'Q'
                        ? year + "-Q" + (lastDay.getMonthValue() / 3)
                        : YearMonth.from(lastDay).toString());
    }

    @Override
    public String toString() {
        return label;
    }
}

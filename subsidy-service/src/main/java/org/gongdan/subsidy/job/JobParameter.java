package org.gongdan.subsidy.job;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a run of a job is told.
 *
 * @param rule what is allowed, in words for the person who types it
 * @param usual taken when nothing is typed: a value, or a word of {@link RelativeDay}; null when it has to be typed
 * @param choices what may be chosen, of a {@link Kind#CHOICE}; empty otherwise
 */
public record JobParameter(
        String name,
        Bilingual title,
        Bilingual rule,
        Kind kind,
        @Nullable String usual,
        List<String> choices) {

    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LONGEST = 100;
    private static final int DECIMALS = 6;

    public JobParameter {
        choices = List.copyOf(choices);
    }

    /** Of which sort a value is, and so which rule it has to keep. */
    public enum Kind {
        /** A month, quarter or year that has begun: {@code 2026-11}, {@code 2026-Q4}, {@code 2026}. */
        PERIOD,
        /** A year that is over, {@code 2025}. */
        YEAR,
        /** A part of one in a year, from 0 up to but not 1, with at most six decimals. */
        RATE,
        /** A day that has come, {@code 2026-11-30}. */
        DATE,
        /** Which investments: {@code all}, or one programme, enterprise or investment; see {@link ScopeText}. */
        SCOPE,
        CHOICE
    }

    /** @throws CommandRefused that names this field and its rule */
    String read(@Nullable String typed, LocalDate today) {
        if (typed == null) {
            throw CommandRefused.at(name, JobRefusal.PARAMETER_MISSING, name);
        }
        var value = RelativeDay.in(typed, today);
        if (value.length() > LONGEST) {
            throw CommandRefused.at(name, refusal(), value.substring(0, LONGEST) + "…");
        }
        return switch (kind) {
            case PERIOD -> period(value, today);
            case YEAR -> year(value, today);
            case RATE -> rate(value);
            case DATE -> date(value, today);
            case SCOPE -> scope(value);
            case CHOICE -> choice(value);
        };
    }

    private String scope(String value) {
        if (!ScopeText.isScope(value)) {
            throw CommandRefused.at(name, JobRefusal.SCOPE_INVALID, value);
        }
        return value;
    }

    private String period(String value, LocalDate today) {
        if (!PERIOD.matcher(value).matches()) {
            throw CommandRefused.at(name, JobRefusal.PERIOD_INVALID, value);
        }
        var first = firstDay(value);
        if (first.isAfter(today)) {
            throw CommandRefused.at(name, JobRefusal.PERIOD_NOT_OVER, value, first);
        }
        return value;
    }

    private static LocalDate firstDay(String period) {
        var year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return LocalDate.of(year, 1, 1);
        }
        return period.charAt(5) == 'Q'
                ? LocalDate.of(year, (period.charAt(6) - '1') * 3 + 1, 1)
                : LocalDate.parse(period + "-01");
    }

    private String rate(String value) {
        BigDecimal rate;
        try {
            rate = new BigDecimal(value).stripTrailingZeros();
        } catch (NumberFormatException notANumber) {
            throw CommandRefused.at(name, JobRefusal.RATE_INVALID, value);
        }
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0 || rate.scale() > DECIMALS) {
            throw CommandRefused.at(name, JobRefusal.RATE_INVALID, value);
        }
        return rate.toPlainString();
    }

    private String year(String value, LocalDate today) {
        if (!YEAR.matcher(value).matches() || Integer.parseInt(value) >= today.getYear()) {
            throw CommandRefused.at(name, JobRefusal.YEAR_NOT_OVER, value);
        }
        return value;
    }

    private String date(String value, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw CommandRefused.at(name, JobRefusal.DATE_INVALID, value);
        }
        if (day.isAfter(today)) {
            throw CommandRefused.at(name, JobRefusal.DATE_NOT_COME, value);
        }
        return day.toString();
    }

    private String choice(String value) {
        if (!choices.contains(value)) {
            throw CommandRefused.at(name, JobRefusal.CHOICE_INVALID, value, String.join(", ", choices));
        }
        return value;
    }

    private JobRefusal refusal() {
        return switch (kind) {
            case PERIOD -> JobRefusal.PERIOD_INVALID;
            case YEAR -> JobRefusal.YEAR_NOT_OVER;
            case RATE -> JobRefusal.RATE_INVALID;
            case DATE -> JobRefusal.DATE_INVALID;
            case SCOPE -> JobRefusal.SCOPE_INVALID;
            case CHOICE -> JobRefusal.CHOICE_INVALID;
        };
    }
}

package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read field by field; a slip is refused with its field and the rule it breaks. */
record Typed(Map<String, String> values) {

    /** Without blanks around it; empty when nothing was typed. */
    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    private String typed(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            throw CommandRefused.at(field, TypedRefusal.NOTHING_TYPED);
        }
        return text;
    }

    Money money(String field) {
        try {
            return TypedAmount.read(typed(field));
        } catch (AmountInvalid invalid) {
            throw CommandRefused.at(field, SharedRefusal.AMOUNT_INVALID, text(field));
        }
    }

    int number(String field) {
        try {
            return Integer.parseInt(typed(field).replace(",", ""));
        } catch (NumberFormatException slip) {
            throw CommandRefused.at(field, TypedRefusal.NUMBER_TYPED_WRONG, text(field));
        }
    }

    BigDecimal decimal(String field) {
        try {
            return new BigDecimal(typed(field).replace(",", ""));
        } catch (NumberFormatException slip) {
            throw CommandRefused.at(field, TypedRefusal.NUMBER_TYPED_WRONG, text(field));
        }
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(typed(field));
        } catch (DateTimeException slip) {
            throw CommandRefused.at(field, TypedRefusal.DAY_TYPED_WRONG, text(field));
        }
    }

    /** Null when nothing was typed. */
    @Nullable
    LocalDate dayIfAny(String field) {
        return text(field).isEmpty() ? null : day(field);
    }

    YearMonth month(String field) {
        try {
            return YearMonth.parse(typed(field));
        } catch (DateTimeException slip) {
            throw CommandRefused.at(field, TypedRefusal.MONTH_TYPED_WRONG, text(field));
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        try {
            return Enum.valueOf(choices, text(field));
        } catch (IllegalArgumentException none) {
            throw CommandRefused.at(field, TypedRefusal.CHOICE_TYPED_WRONG, text(field));
        }
    }
}

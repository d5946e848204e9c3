package org.gongdan.subsidy.pack;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For how long packs are kept: {@code gongdan.packs.retention}, such as {@code P15Y}. They are audit records, so that it is
 * ten years at least (会计档案管理办法), whatever is configured.
 */
@Component
public class PackRetention {

    static final Period LEAST = Period.ofYears(10);

    private final Period period;

    /** @throws IllegalStateException when packs would be kept for less than ten years */
    PackRetention(@Value("${gongdan.packs.retention:P10Y}") Period period) {
        var day = LocalDate.EPOCH;
        if (day.plus(period).isBefore(day.plus(LEAST))) {
            throw new IllegalStateException(
                    "gongdan.packs.retention is " + period + ", but audit records are kept for " + LEAST + " at least");
        }
        this.period = period;
    }

    /** @param day on which it is put together */
    public LocalDate keepUntil(LocalDate day) {
        return day.plus(period);
    }
}

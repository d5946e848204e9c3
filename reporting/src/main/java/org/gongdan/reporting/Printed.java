package org.gongdan.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as people read them on paper: thousands separators, per cent, and the time of Guangdong. */
final class Printed {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String ABSENT = "—";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private Printed() {}

    static String value(Column.Kind kind, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return ABSENT;
        }
        if (value == Withheld.FIGURE) {
            return value.toString();
        }
        return switch (kind) {
            case TEXT, LONG_TEXT, CODE, HASH, NUMBER, DATE -> value.toString();
            case AMOUNT, RATIO -> amount((BigDecimal) value);
            case RATE -> rate((BigDecimal) value);
            case TIME -> time((Instant) value);
        };
    }

    static String amount(BigDecimal yuan) {
        return format("#,##0.00", yuan);
    }

    static String rate(BigDecimal fraction) {
        return format("#,##0.00 '%'", fraction.movePointRight(2));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String day(@Nullable Instant instant) {
        return instant == null ? ABSENT : time(instant).substring(0, "yyyy-MM-dd".length());
    }

    /** A new format each time, because {@link DecimalFormat} is not safe for use by several threads. */
    private static String format(String pattern, BigDecimal number) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.gongdan.subsidy.shared.Money;

/** Amounts as people read them. */
final class Yuan {

    private Yuan() {}

    /** Such as {@code 120,000,000.00}. */
    static String grouped(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.yuan());
    }

    /** Fen that may have a fraction, rounded down. */
    static Money down(BigDecimal fen) {
        return Money.ofFen(fen.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** Fen that may have a fraction, rounded up. */
    static Money up(BigDecimal fen) {
        return Money.ofFen(fen.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    static BigDecimal fen(Money amount) {
        return BigDecimal.valueOf(amount.fen());
    }
}

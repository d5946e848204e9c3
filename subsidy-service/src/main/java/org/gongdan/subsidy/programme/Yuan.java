package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongdan.subsidy.programme.Rounding.Direction;
import org.gongdan.subsidy.shared.Money;

/** Fen that have a fraction. */
final class Yuan {

    /** Finer than any sum of rates can differ from a whole fen, and coarser than the error of a divided fraction. */
    private static final int SETTLED = 24;

    private Yuan() {}

    /** Fen that may have a fraction, rounded down. */
    static Money down(BigDecimal fen) {
        return Money.ofFen(settled(fen).setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** The multiple of the unit, in fen, that lies in that direction. */
    static long multiple(BigDecimal fen, long unit, Direction direction) {
        var mode = switch (direction) {
            case DOWN -> RoundingMode.FLOOR;
            case HALF_UP -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.CEILING;
        };
        var whole = BigDecimal.valueOf(unit);
        // scaled by the unit only after settling, or an error far below a fen would become a whole unit
        return settled(fen).divide(whole, 0, mode).multiply(whole).longValueExact();
    }

    /** Whether one is more, by more than the error of a divided fraction: three thirds are not less than a whole. */
    static boolean isMore(BigDecimal fen, BigDecimal other) {
        return settled(fen.subtract(other)).signum() > 0;
    }

    static BigDecimal fen(Money amount) {
        return BigDecimal.valueOf(amount.fen());
    }

    private static BigDecimal settled(BigDecimal fen) {
        return fen.scale() > SETTLED ? fen.setScale(SETTLED, RoundingMode.HALF_UP) : fen;
    }
}

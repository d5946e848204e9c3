package org.gongdan.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Amounts in yuan with exactly two decimals: a report shows what was decided and never rounds money itself. */
final class Yuan {

    private static final int FEN = 2;
    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(FEN);

    private Yuan() {}

    /** Refuses an amount finer than a fen by throwing {@link ArithmeticException}. */
    static BigDecimal exact(BigDecimal amount) {
        return amount.setScale(FEN, RoundingMode.UNNECESSARY);
    }

    /** A ratio, which is no money, with the two decimals with which it is printed. */
    static @Nullable BigDecimal ratio(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.setScale(FEN, RoundingMode.HALF_UP);
    }

    static <L> BigDecimal sum(Collection<L> lines, Function<L, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(ZERO, BigDecimal::add);
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a party wants to bear or must not exceed, before rounding, and where it comes from.
 *
 * @param fen may have a fraction when it comes from a rate
 * @param rate the rate it comes from, if any
 * @param name what people call it, if it is kept elsewhere
 */
record Limit(
        Constraint constraint,
        BigDecimal fen,
        @Nullable Rate rate,
        @Nullable Bilingual name) {

    static Limit of(Constraint constraint, Money amount) {
        return new Limit(constraint, Yuan.fen(amount), null, null);
    }

    static Limit of(Constraint constraint, Rate rate, Money cost) {
        return new Limit(constraint, rate.exactFenOf(cost), rate, null);
    }

    /** Whether it was stated outside the rules, so that somebody could raise it. */
    boolean isOutsideTheRules() {
        return constraint == Constraint.OFFER || constraint == Constraint.ROOM_LEFT;
    }

    /** The lower one; on a tie this one, so that a rule is named before a cap it just reaches. */
    Limit orLower(Limit other) {
        return other.fen.compareTo(fen) < 0 ? other : this;
    }

    Money down() {
        return Yuan.down(fen.max(BigDecimal.ZERO));
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a party wants to bear or must not exceed, before rounding, and where it comes from.
 *
 * @param fen may have a fraction when it comes from a rate
 * @param rate the rate it comes from, if any
 * @param name what people call it, if it is kept elsewhere
 * @param entitlement what the rule grants that it comes from, if it does
 * @param stretch how much of it is what rounding took from others
 */
record Limit(
        Constraint constraint,
        BigDecimal fen,
        @Nullable Rate rate,
        @Nullable Bilingual name,
        @Nullable Entitlement entitlement,
        BigDecimal stretch) {

    Limit(Constraint constraint, BigDecimal fen, @Nullable Rate rate, @Nullable Bilingual name) {
        this(constraint, fen, rate, name, null, BigDecimal.ZERO);
    }

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

    /** Whether it is what the party gets and not where it must stop, so that rounding may go beyond it. */
    boolean isEntitlement() {
        return switch (constraint) {
            case RATE, SLABS, YEAR_RATE, MINIMUM -> true;
            case AMOUNT, MAXIMUM_RATE, MAXIMUM_AMOUNT, SUBSIDY_CAP, ROOM_LEFT, OFFER, OTHERS_MINIMUM, REMAINDER ->
                false;
        };
    }

    boolean isOnSubsidy() {
        return entitlement != null && entitlement.rule().isOnSubsidy();
    }

    /** The lower one; on a tie this one, so that a rule is named before a cap it just reaches. */
    Limit orLower(Limit other) {
        return other.fen.compareTo(fen) < 0 ? other : this;
    }

    Limit stretchedBy(BigDecimal more) {
        return new Limit(constraint, fen.add(more), rate, name, entitlement, more);
    }

    /** As it stands in the rule or the offer, rounded down. */
    Money unstretched() {
        return Yuan.down(fen.subtract(stretch).max(BigDecimal.ZERO));
    }

    Money down() {
        return Yuan.down(fen.max(BigDecimal.ZERO));
    }
}

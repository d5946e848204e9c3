package org.gongdan.subsidy.catalogue;

import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a solution costs as a whole, before options.
 *
 * @param unit what is counted when it is sold by the piece, such as {@code 产线}
 */
public record Price(Basis basis, Money amount, @Nullable String unit) {

    /** How often, or for what, the amount is due. */
    public enum Basis {
        ONE_OFF,
        PER_YEAR,
        PER_UNIT
    }
}

package org.gongdan.subsidy.reconciliation.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says of an indicator.
 *
 * @param unit CNY that one unit of improvement is worth in a month
 * @param attribution the part of the improvement that is due to the project, 0 to 1
 */
record IndicatorTerms(int ordinal, Better better, BigDecimal baseline, Money unit, BigDecimal attribution) {

    /** Decimals of a relative change: fine enough that a baseline worth a million yuan is off by less than a fen. */
    static final int CHANGE_SCALE = 12;

    /** What a measured value is worth against the baseline, rounded half to even; negative when it is worse. */
    Money benefitOf(BigDecimal value) {
        var improvement = switch (better) {
            case LOWER -> baseline.subtract(value);
            case HIGHER -> value.subtract(baseline);
        };
        return worth(improvement);
    }

    /**
     * How far the value is from the baseline, as a part of it and whichever way is better.
     *
     * @return millionths of a millionth; null when the baseline is zero or the change is nine million times the baseline
     *     and more, because neither can be compared with others
     */
    @Nullable
    Long changeOf(BigDecimal value) {
        if (baseline.signum() == 0) {
            return null;
        }
        var change = value.subtract(baseline)
                .divide(baseline.abs(), CHANGE_SCALE, RoundingMode.HALF_EVEN)
                .unscaledValue();
        return change.bitLength() < Long.SIZE ? change.longValue() : null;
    }

    /**
     * What the improvement beyond that of the peers was worth: difference in differences.
     *
     * @param change of the own value, and {@code median} of those of the others, in millionths of a millionth
     */
    Money adjustedBenefitOf(long change, BigDecimal median) {
        var beyond = BigDecimal.valueOf(change).subtract(median);
        var improvement = (better == Better.LOWER ? beyond.negate() : beyond)
                .multiply(baseline.abs())
                .movePointLeft(CHANGE_SCALE);
        return worth(improvement);
    }

    private Money worth(BigDecimal improvement) {
        var yuan = improvement.multiply(unit.yuan()).multiply(attribution);
        return Money.ofYuan(yuan.setScale(2, RoundingMode.HALF_EVEN));
    }
}

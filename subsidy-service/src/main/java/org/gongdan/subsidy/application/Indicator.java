package org.gongdan.subsidy.application;

import java.math.BigDecimal;
import org.gongdan.subsidy.shared.Money;

/**
 * A measure of benefit with its baseline, frozen before any money moves.
 *
 * @param code short name within the project, such as {@code defect-rate}
 * @param unit of the values, such as {@code %} or {@code h/month}
 * @param better whether a lower or a higher value is better
 * @param valuePerUnit CNY that one unit of improvement is worth in a month
 * @param attribution the part of the improvement that is due to the project, 0 to 1
 */
public record Indicator(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        Better better,
        BigDecimal baseline,
        BigDecimal target,
        Money valuePerUnit,
        BigDecimal attribution) {

    /** Which way improvement goes. */
    public enum Better {
        LOWER,
        HIGHER
    }
}

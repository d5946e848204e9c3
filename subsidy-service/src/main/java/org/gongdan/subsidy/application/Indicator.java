package org.gongdan.subsidy.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A measure of benefit with its baseline, which is frozen before any money moves.
 *
 * @param code short name within the project, such as {@code defect-rate}
 * @param unit of the values, such as {@code %} or {@code h/month}
 * @param better whether a lower or a higher value is better
 * @param valuePerUnit CNY that one unit of improvement is worth in a month
 * @param attribution the part of the improvement that is due to the project, 0 to 1
 * @param baselinePeriod the months in which the baseline was measured; null where nobody stated them
 * @param baselineEvidence SHA-256 of files in the evidence store that prove the baseline
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
        BigDecimal attribution,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Months baselinePeriod,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> baselineEvidence) {

    /** Indicators that were stored before baselines named their evidence have none. */
    public Indicator {
        baselineEvidence = orNone(baselineEvidence);
    }

    /** An indicator whose baseline is stated without period and evidence. */
    public Indicator(
            String code,
            String nameZh,
            String nameEn,
            String unit,
            Better better,
            BigDecimal baseline,
            BigDecimal target,
            Money valuePerUnit,
            BigDecimal attribution) {
        this(code, nameZh, nameEn, unit, better, baseline, target, valuePerUnit, attribution, null, List.of());
    }

    /** The same indicator with another baseline. */
    public Indicator withBaseline(BigDecimal value, Months period, List<String> evidence) {
        return new Indicator(
                code, nameZh, nameEn, unit, better, value, target, valuePerUnit, attribution, period, evidence);
    }

    /** Months from the first to the last, both included. */
    public record Months(YearMonth first, YearMonth last) {

        public boolean areReversed() {
            return last.isBefore(first);
        }
    }

    private static List<String> orNone(@Nullable List<String> evidence) {
        return evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Which way improvement goes. */
    public enum Better {
        LOWER,
        HIGHER
    }
}

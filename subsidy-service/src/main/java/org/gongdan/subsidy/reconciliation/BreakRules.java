package org.gongdan.subsidy.reconciliation;

import static org.gongdan.subsidy.reconciliation.Break.Severity.CRITICAL;
import static org.gongdan.subsidy.reconciliation.Break.Severity.INFO;
import static org.gongdan.subsidy.reconciliation.Break.Severity.WARNING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.reconciliation.Break.Severity;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a difference is a break and how much it matters: {@code gongdan.reconciliation} of the configuration. What is not
 * configured is as usual.
 *
 * @param breaks by type; one that is named replaces the usual rule of its type as a whole
 * @param paymentDays after so many days from its approval money should be paid
 * @param ageingDays the upper edges of the ageing buckets, ascending; the last bucket is open
 */
@ConfigurationProperties("gongdan.reconciliation")
public record BreakRules(
        @DefaultValue Map<Break.Type, Rule> breaks,
        @DefaultValue("30") int paymentDays,
        @DefaultValue({"30", "60", "90"}) List<Integer> ageingDays) {

    /** A fen can be lost by rounding down each funder's share; more is a difference. */
    private static final Money FEN = Money.ofFen(1);

    private static final Map<Break.Type, Rule> USUAL_RULES = Map.of(
            Break.Type.CLAIMED_ABOVE_PROMISED, new Rule(FEN, 0L, 100_000L),
            Break.Type.APPROVED_ABOVE_CLAIMED, new Rule(FEN, 0L, 0L),
            Break.Type.PAID_ABOVE_APPROVED, new Rule(FEN, 0L, 0L),
            // money on its way is no fault, but somebody should see that it arrives
            Break.Type.APPROVED_NOT_PAID, new Rule(FEN, null, null),
            Break.Type.PAID_LATE, new Rule(FEN, 0L, 10_000_000L),
            Break.Type.LEDGER_DIFFERS_FROM_PAID, new Rule(FEN, 0L, 0L),
            Break.Type.RETENTION_OVERDUE, new Rule(FEN, 0L, 10_000_000L),
            Break.Type.INDICATORS_MISSING, new Rule(Money.ZERO, 0L, 12L));

    /** What holds where nothing is configured. */
    public static final BreakRules USUAL = new BreakRules(Map.of(), 30, List.of(30, 60, 90));

    /**
     * When one type of difference is a break, and from where on it matters more. Thresholds are multiples of the
     * tolerance; of one fen where nothing is tolerated, and of one report where reports are counted.
     *
     * @param tolerance the largest difference that is no break
     * @param warning the difference is at least so many tolerances; null for never
     * @param critical the difference is at least so many tolerances; null for never
     */
    public record Rule(
            Money tolerance,
            @Nullable Long warning,
            @Nullable Long critical) {

        /** @param difference in fen, or the number of reports; never negative */
        Severity severityOf(long difference) {
            if (reaches(difference, critical)) {
                return CRITICAL;
            }
            return reaches(difference, warning) ? WARNING : INFO;
        }

        private boolean reaches(long difference, @Nullable Long multiple) {
            return multiple != null && difference / Math.max(1, tolerance.fen()) >= multiple;
        }
    }

    /** @throws IllegalArgumentException when a tolerance is negative or buckets do not ascend */
    public BreakRules {
        var complete = new EnumMap<Break.Type, Rule>(USUAL_RULES);
        complete.putAll(breaks);
        if (complete.values().stream().anyMatch(rule -> rule.tolerance().isNegative())) {
            throw new IllegalArgumentException("a tolerance in gongdan.reconciliation.breaks is negative");
        }
        breaks = Map.copyOf(complete);
        ageingDays = List.copyOf(ageingDays);
        if (!ageingDays.equals(ageingDays.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("gongdan.reconciliation.ageing-days do not ascend: " + ageingDays);
        }
    }

    Rule of(Break.Type type) {
        return java.util.Objects.requireNonNull(breaks.get(type));
    }
}

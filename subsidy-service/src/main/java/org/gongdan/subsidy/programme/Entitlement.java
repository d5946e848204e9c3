package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.programme.ShareRule.Slab;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a share rule grants by itself, measured on the cost or on the subsidy.
 *
 * @param base the amount it is measured on, in fen that may have a fraction
 * @param year of support; 0 when the rule does not ask for it
 */
record Entitlement(ShareRule rule, BigDecimal base, long year) {

    /** Whether the rule states anything but minima and maxima. */
    static boolean isStatedBy(ShareRule rule) {
        return rule.rate() != null || rule.amount() != null || rule.slabs() != null || rule.rateByYear() != null;
    }

    Limit limit() {
        if (rule.rate() != null) {
            return limit(Constraint.RATE, rule.rate().exactFenOf(base), rule.rate());
        }
        if (rule.slabs() != null) {
            return limit(Constraint.SLABS, slabs(), null);
        }
        if (rule.rateByYear() != null) {
            var rate = rateOfYear(rule.rateByYear());
            return limit(Constraint.YEAR_RATE, rate.exactFenOf(base), rate);
        }
        if (rule.amount() != null) {
            return Limit.of(Constraint.AMOUNT, rule.amount());
        }
        throw new IllegalStateException(rule + " grants nothing");
    }

    Money baseDown() {
        return Yuan.down(base);
    }

    /** The slabs that the base fills, and how far. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var from = BigDecimal.ZERO;
        for (var slab : rule.slabs() == null ? List.<Slab>of() : rule.slabs()) {
            var end = slab.upTo() == null ? base : base.min(Yuan.fen(slab.upTo()));
            if (end.compareTo(from) <= 0) {
                break;
            }
            parts.add(new Part(end.subtract(from), slab.rate()));
            from = end;
        }
        return parts;
    }

    /** A part of the base, in fen, and the rate it earns. */
    record Part(BigDecimal fen, Rate rate) {
        Money width() {
            return Yuan.down(fen);
        }
    }

    private Limit limit(Constraint constraint, BigDecimal fen, @Nullable Rate rate) {
        return new Limit(constraint, fen, rate, null, this, BigDecimal.ZERO);
    }

    private BigDecimal slabs() {
        var total = BigDecimal.ZERO;
        for (var part : parts()) {
            total = total.add(part.rate().exactFenOf(part.fen()));
        }
        return total;
    }

    private Rate rateOfYear(List<Rate> rates) {
        return year >= 1 && year <= rates.size() ? rates.get((int) year - 1) : Rate.NONE;
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.programme.Rounding.Direction;
import org.gongdan.subsidy.programme.Rounding.Unit;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;

/** Rounds the shares of funders as the programme says, and all others down to the fen. */
record Roundings(Rounding rounding) {

    static Roundings of(RuleSet rules) {
        return new Roundings(rules.rounding() == null ? Rounding.TO_THE_FEN : rules.rounding());
    }

    /**
     * The amount for what binds the claimant. Rounding up stops at every limit that is not the entitlement itself; a
     * minimum that rounding down would break is met by the next unit or, where a limit forbids that, to the fen.
     */
    Money of(Claimant claimant, Limit binding, List<Limit> limits) {
        var toTheFen = binding.down();
        if (!claimant.party().isFunder() || rounding.equals(Rounding.TO_THE_FEN)) {
            return toTheFen;
        }
        var most = mostFen(limits);
        var unit = rounding.unit().fen();
        var rounded = Math.min(rounded(binding.fen().max(BigDecimal.ZERO)), most - most % unit);
        var least = claimant.least();
        if (Yuan.fen(toTheFen).compareTo(Yuan.fen(Yuan.down(least))) >= 0
                && rounded < Yuan.down(least).fen()) {
            var next = Yuan.multiple(least, unit, Direction.UP);
            rounded = next <= most ? next : toTheFen.fen();
        }
        return Money.ofFen(rounded);
    }

    private long rounded(BigDecimal fen) {
        return Yuan.multiple(fen, rounding.unit().fen(), rounding.direction());
    }

    private static long mostFen(List<Limit> limits) {
        var most = Long.MAX_VALUE;
        for (var limit : limits) {
            if (!limit.isEntitlement()) {
                most = Math.min(most, limit.down().fen());
            }
        }
        return most;
    }

    /** Such as: rounded down to a multiple of 100 yuan. Nothing when the amount is the binding one to the fen. */
    static Bilingual words(Unit unit, boolean up) {
        return switch (unit) {
            // whatever is cut off below the fen is not worth a word
            case FEN -> new Bilingual("向上取整到分", "rounded up to the fen");
            case YUAN ->
                new Bilingual(up ? "向上取整到元" : "向下取整到元", up ? "rounded up to the yuan" : "rounded down to the yuan");
            case HUNDRED_YUAN ->
                new Bilingual(
                        up ? "向上取整到百元" : "向下取整到百元",
                        up ? "rounded up to a hundred yuan" : "rounded down to a hundred yuan");
        };
    }
}

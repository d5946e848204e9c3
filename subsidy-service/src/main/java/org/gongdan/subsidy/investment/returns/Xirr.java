package org.gongdan.subsidy.investment.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * The yearly rate at which flows on their actual dates are worth nothing, act/365. Not every list of flows has one, and
 * some have more than one; both are answers, and no rate is made up for them.
 */
public sealed interface Xirr {

    /** @param rate 0.25 for 25 %, with ten decimals */
    record One(BigDecimal rate) implements Xirr {}

    /** No rate above -99.99 % and up to 100,000,000 % makes the flows worth nothing. */
    record None(Reason reason) implements Xirr {}

    /** @param rates all that fit, ascending */
    record Several(List<BigDecimal> rates) implements Xirr {
        public Several {
            rates = List.copyOf(rates);
        }
    }

    /** Why there is no rate. */
    enum Reason {
        /** Fewer than two days on which money moves. */
        TOO_FEW_FLOWS,
        /** Money moves in one direction only, or no rate in the range makes up for it. */
        NO_RATE
    }

    /** A rate needs no exact amounts, only their proportion, so doubles will do here. */
    static Xirr of(long[] fen, TimeAxis axis) {
        var moving = 0;
        var amounts = new double[fen.length];
        for (var i = 0; i < fen.length; i++) {
            moving += fen[i] == 0 ? 0 : 1;
            amounts[i] = fen[i];
        }
        if (moving < 2) {
            return new None(Reason.TOO_FEW_FLOWS);
        }
        var roots = new ExponentialSum(amounts, axis).roots(Rates.LOWEST, Rates.HIGHEST);
        return switch (roots.size()) {
            case 0 -> new None(Reason.NO_RATE);
            case 1 -> new One(Rates.of(roots.getFirst()));
            default -> Rates.distinct(roots);
        };
    }
}

package org.gongdan.subsidy.programme;

/**
 * How the shares of the funders are rounded, save that of the residual bearer, who takes what is left. Rounding up never
 * exceeds a cap, an offer or a room.
 */
public record Rounding(Unit unit, Direction direction) {

    /** Where a programme says nothing. */
    static final Rounding TO_THE_FEN = new Rounding(Unit.FEN, Direction.DOWN);

    /** Of what a share is a multiple. */
    public enum Unit {
        FEN(1),
        YUAN(100),
        HUNDRED_YUAN(10_000);

        private final long fen;

        Unit(long fen) {
            this.fen = fen;
        }

        long fen() {
            return fen;
        }
    }

    /** Which multiple it is. */
    public enum Direction {
        DOWN,
        HALF_UP,
        UP
    }
}

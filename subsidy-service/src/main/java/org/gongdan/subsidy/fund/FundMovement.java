package org.gongdan.subsidy.fund;

import java.time.Instant;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One change of a fund's money.
 *
 * @param reference what it was for: the reservation, the appropriation or the carry-over itself
 * @param name its own name when it has one, such as the payment, or the other fund of a carry-over
 * @param version the number of the change in its fund
 */
public record FundMovement(
        Kind kind, String reference, @Nullable String name, Money amount, Instant movedAt, long version) {

    /** What became of the money. */
    public enum Kind {
        APPROPRIATED,
        RESERVED,
        RELEASED,
        COMMITTED,
        REDUCED,
        PAID,
        RECOVERED,
        /** The rest that nobody had reserved went on to the next year. */
        CARRIED_OUT,
        RESERVED_OUT,
        COMMITTED_OUT,
        CARRIED_IN,
        RESERVED_IN,
        COMMITTED_IN,
        LAPSED
    }
}

package org.gongdan.subsidy.fund.read;

import java.time.Instant;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One change of a fund's money.
 *
 * @param kind APPROPRIATED, RESERVED, RELEASED, COMMITTED, REDUCED, PAID or RECOVERED
 * @param reference what it was for: the reservation, or the appropriation itself
 * @param name its own name when it has one, such as the payment
 * @param version the number of the change in its fund
 */
public record FundMovement(
        String kind, String reference, @Nullable String name, Money amount, Instant movedAt, long version) {}

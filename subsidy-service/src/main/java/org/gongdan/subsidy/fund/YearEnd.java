package org.gongdan.subsidy.fund;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came to a fund from the year before, and what became of it at the end of its own.
 *
 * @param successor where it goes on, once anything was carried over
 * @param done the names of carry-overs and lapses, each of which happens once
 * @param prepared what waits for the confirmation of another person
 */
record YearEnd(
        @Nullable FundId successor,
        Money carriedIn,
        Money carriedOut,
        Money lapsed,
        Set<String> done,
        @Nullable Prepared prepared) {

    static final YearEnd NONE = new YearEnd(null, Money.ZERO, Money.ZERO, Money.ZERO, Set.of(), null);

    YearEnd {
        done = Set.copyOf(done);
    }

    /**
     * Exactly what somebody prepared.
     *
     * @param successor null for a lapse
     */
    record Prepared(String name, @Nullable FundId successor, Money rest, List<OpenAmount> open, String preparedBy) {

        static Prepared of(CarryOverPrepared event) {
            return new Prepared(event.carryOverId(), event.successor(), event.rest(), event.open(), event.preparedBy());
        }

        static Prepared of(LapsePrepared event) {
            return new Prepared(event.lapseId(), null, event.rest(), List.of(), event.preparedBy());
        }

        /** Whoever prepares the same again prepares nothing new. */
        boolean isSame(Prepared other) {
            return name.equals(other.name)
                    && Objects.equals(successor, other.successor)
                    && rest.equals(other.rest)
                    && open.equals(other.open);
        }
    }

    /** What is left of the appropriations is this much more, or less. */
    Money balance() {
        return carriedIn.minus(carriedOut).minus(lapsed);
    }

    /** @param next null when nothing waits to be confirmed any more */
    YearEnd prepare(@Nullable Prepared next) {
        return new YearEnd(successor, carriedIn, carriedOut, lapsed, done, next);
    }

    YearEnd carryOver(String name, FundId to, Money rest) {
        return new YearEnd(to, carriedIn, carriedOut.plus(rest), lapsed, with(name), null);
    }

    YearEnd carryOut(Money open) {
        return new YearEnd(successor, carriedIn, carriedOut.plus(open), lapsed, done, prepared);
    }

    YearEnd receive(String name, Money amount) {
        return new YearEnd(successor, carriedIn.plus(amount), carriedOut, lapsed, with(name), prepared);
    }

    YearEnd lapse(String name, Money amount) {
        return new YearEnd(successor, carriedIn, carriedOut, lapsed.plus(amount), with(name), null);
    }

    private Set<String> with(String name) {
        var more = new HashSet<>(done);
        more.add(name);
        return more;
    }
}

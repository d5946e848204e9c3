package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import org.gongdan.subsidy.shared.Money;

/**
 * What one award counts for in an account.
 *
 * @param awardId the application it was granted to, or a name that an officer gave to an award from elsewhere
 * @param amount as the cap of its own version counts it
 * @param countedOn the day of the grant
 * @param running until its investment is closed
 */
public record CountedAward(String awardId, String uscc, Money amount, LocalDate countedOn, boolean running) {

    CountedAward finished() {
        return new CountedAward(awardId, uscc, amount, countedOn, false);
    }

    /** @param by may be more than there is; nothing goes below zero */
    CountedAward less(Money by) {
        return new CountedAward(awardId, uscc, amount.minus(by).max(Money.ZERO), countedOn, running);
    }
}

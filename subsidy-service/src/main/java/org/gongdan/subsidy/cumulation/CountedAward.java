package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What one award counts for in an account.
 *
 * @param awardId the application it was granted to, or a name that an officer gave to an award from elsewhere
 * @param amounts what each party bears, whether or not the cap looks at it; zeros are left out
 * @param countedOn the day of the grant
 * @param running until its investment is closed
 */
public record CountedAward(
        String awardId, String uscc, Map<Party, Money> amounts, LocalDate countedOn, boolean running) {

    public CountedAward {
        amounts = positive(amounts);
    }

    /** What these parties bear of it. */
    public Money of(Set<Party> parties) {
        var total = Money.ZERO;
        for (var amount : amounts.entrySet()) {
            total = parties.contains(amount.getKey()) ? total.plus(amount.getValue()) : total;
        }
        return total;
    }

    CountedAward with(Map<Party, Money> changed) {
        return new CountedAward(awardId, uscc, changed, countedOn, running);
    }

    CountedAward finished() {
        return new CountedAward(awardId, uscc, amounts, countedOn, false);
    }

    /** @param by may be more than there is; nothing goes below zero */
    CountedAward less(Map<Party, Money> by) {
        var left = new EnumMap<Party, Money>(Party.class);
        amounts.forEach((party, amount) -> left.put(party, amount.minus(by.getOrDefault(party, Money.ZERO))));
        return with(left);
    }

    /** In the order of the enum, so that the stored form is always the same. */
    static Map<Party, Money> positive(Map<Party, Money> amounts) {
        var ordered = new EnumMap<Party, Money>(Party.class);
        amounts.forEach((party, amount) -> {
            if (amount.isPositive()) {
                ordered.put(party, amount);
            }
        });
        return Collections.unmodifiableMap(ordered);
    }
}

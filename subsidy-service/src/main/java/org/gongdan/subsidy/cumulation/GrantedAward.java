package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * An award on the day of its grant, with what tells whether another one funds the same project.
 *
 * @param awardId the application it is granted to
 * @param amounts what each party bears; zeros are left out
 * @param papers contracts and invoices that its cost rests on
 */
public record GrantedAward(
        String awardId,
        String uscc,
        ProgrammeId programmeId,
        int programmeVersion,
        String title,
        String scenario,
        LocalDate startsOn,
        LocalDate endsOn,
        Map<Party, Money> amounts,
        List<ProviderContract> papers,
        LocalDate grantedOn) {

    public GrantedAward {
        // in the order of the enum, so that the stored form is always the same
        var ordered = new EnumMap<Party, Money>(Party.class);
        amounts.forEach((party, amount) -> {
            if (amount.isPositive()) {
                ordered.put(party, amount);
            }
        });
        amounts = Collections.unmodifiableMap(ordered);
        papers = List.copyOf(papers);
    }

    CountedAward counting(Money amount) {
        return new CountedAward(awardId, uscc, amount, grantedOn, true);
    }

    Money of(Set<Party> parties) {
        return Money.sum(amounts.entrySet().stream()
                .filter(each -> parties.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }
}

package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        amounts = CountedAward.positive(amounts);
        papers = List.copyOf(papers);
    }

    CountedAward counted() {
        return new CountedAward(awardId, uscc, amounts, grantedOn, true);
    }
}

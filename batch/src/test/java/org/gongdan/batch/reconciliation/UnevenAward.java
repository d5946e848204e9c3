package org.gongdan.batch.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.programme.Constraint;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitBasis;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** An award whose shares do not divide evenly, so that each funder's and partner's part is rounded. */
final class UnevenAward {

    private UnevenAward() {}

    static Award of(Money eligible) {
        var shares = Map.of(
                Party.GOVERNMENT,
                3_333_333L,
                Party.ASSOCIATION,
                1_111_111L,
                Party.LEAD,
                777_777L,
                Party.PROVIDER,
                99_999L);
        var lines = new ArrayList<ShareLine>();
        shares.forEach((party, fen) ->
                lines.add(new ShareLine(party, Money.ofFen(fen), Constraint.RATE, new Bilingual("承担", "bears"))));
        var basis = new SplitBasis("pilot", 1, "B", eligible, Money.ZERO, List.of());
        return new Award(new ProgrammeId("programme-pilot"), 1, "B", new Split.Balanced(basis, lines), Map.of());
    }
}

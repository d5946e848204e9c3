package org.gongdan.subsidy.joint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.MemberSplit;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * How a joint project is borne, as one person may see it: members see themselves and the whole, the lead company sees
 * every member's shares but not its own cost, the secretariat and auditors see all.
 *
 * @param totals what each party bears of the whole
 */
public record JointShares(
        JointSplit.Outcome outcome,
        Money eligibleCost,
        Map<Party, Money> totals,
        Money gap,
        Money leadFloor,
        boolean floorHeld,
        Bilingual explanation,
        List<MemberSplit> members) {

    public static JointShares of(JointSplit split, String leadUscc, Caller caller) {
        var totals = new EnumMap<Party, Money>(Party.class);
        for (var party : Party.values()) {
            var share = split.shareOf(party);
            if (share.isPositive()) {
                totals.put(party, share);
            }
        }
        return new JointShares(
                split.outcome(),
                split.eligibleCost(),
                Collections.unmodifiableMap(totals),
                split.gap(),
                split.leadFloor(),
                split.isFloorHeld(),
                split.explanation(),
                split.members().stream()
                        .filter(member -> leadUscc.equals(caller.organisation()) || caller.sees(member.uscc()))
                        .map(member -> caller.sees(member.uscc()) ? member : member.withoutExclusions())
                        .toList());
    }
}

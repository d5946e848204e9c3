package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * How a joint project is borne.
 *
 * @param members in the order of their codes
 * @param leadFloor what the lead company bears at least over all members
 * @param explanation of the lead company's minimum and how it was reached, or by how much it was not
 */
public record JointSplit(List<MemberSplit> members, Money leadFloor, Bilingual explanation) {

    public JointSplit {
        members = List.copyOf(members);
    }

    /** Of the whole: the worst of its members'. */
    public enum Outcome {
        BALANCED,
        UNFUNDED_GAP,
        /** Some member has no tier, or rules that contradict each other. */
        INFEASIBLE,
        /** Every member is balanced, but the lead company does not bear its minimum over the whole. */
        LEAD_BELOW_FLOOR
    }

    @JsonProperty
    public Outcome outcome() {
        if (members.isEmpty() || members.stream().anyMatch(JointSplit::isInfeasible)) {
            return Outcome.INFEASIBLE;
        }
        if (gap().isPositive()) {
            return Outcome.UNFUNDED_GAP;
        }
        return isFloorHeld() ? Outcome.BALANCED : Outcome.LEAD_BELOW_FLOOR;
    }

    @JsonProperty
    public Money eligibleCost() {
        return Money.sum(members, MemberSplit::eligibleCost);
    }

    @JsonProperty
    public Money gap() {
        return Money.sum(members, MemberSplit::gap);
    }

    @JsonProperty
    public boolean isFloorHeld() {
        return !leadFloor.isMoreThan(shareOf(Party.LEAD));
    }

    /** As the lead company may see it. */
    public JointSplit withoutExclusions() {
        return new JointSplit(
                members.stream().map(MemberSplit::withoutExclusions).toList(), leadFloor, explanation);
    }

    public Money shareOf(Party party) {
        return Money.sum(members, member -> member.shareOf(party));
    }

    private static boolean isInfeasible(MemberSplit member) {
        return member.split() == null || member.split() instanceof Split.Infeasible;
    }
}

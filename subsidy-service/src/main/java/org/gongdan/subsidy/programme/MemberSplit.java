package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a joint project gets.
 *
 * @param shared its parts of the shared cost
 * @param leadFloor what of the lead company's minimum falls to this member; null when its tier's own holds
 * @param lift what the lead company bears more here, so that it reaches its minimum over the whole
 * @param split none when no tier fits
 * @param remark why there is no split, or who was relieved by the lift
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberSplit(
        String uscc,
        List<SharedLine> shared,
        @Nullable Money leadFloor,
        Money lift,
        @Nullable Split split,
        @Nullable Bilingual remark) {

    public MemberSplit {
        shared = List.copyOf(shared);
    }

    @JsonIgnore
    public Money sharedCost() {
        return Money.sum(shared, each -> each.line().amount());
    }

    public Money eligibleCost() {
        return split == null ? Money.ZERO : split.basis().eligibleCost();
    }

    public Money gap() {
        return split instanceof Split.UnfundedGap unfunded ? unfunded.gap() : Money.ZERO;
    }

    public Money shareOf(Party party) {
        return split == null ? Money.ZERO : split.shareOf(party);
    }

    /** As other parties may see it: what is borne, but not which of the member's own cost did not count. */
    public MemberSplit withoutExclusions() {
        return new MemberSplit(uscc, shared, leadFloor, lift, split == null ? null : plain(split), remark);
    }

    private static Split plain(Split split) {
        return switch (split) {
            case Split.Balanced(var basis, var lines) -> new Split.Balanced(basis.withoutExclusions(), lines);
            case Split.UnfundedGap(var basis, var lines, var gap, var closableBy, var words) ->
                new Split.UnfundedGap(basis.withoutExclusions(), lines, gap, closableBy, words);
            case Split.Infeasible(var basis, var contradiction, var words) ->
                new Split.Infeasible(basis.withoutExclusions(), contradiction, words);
        };
    }

    @JsonIgnore
    public boolean isBalanced() {
        return split instanceof Split.Balanced;
    }
}

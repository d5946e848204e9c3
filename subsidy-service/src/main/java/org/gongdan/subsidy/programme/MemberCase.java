package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * One member of a joint project with its part of the shared cost, ready to be split under any minimum of the lead.
 *
 * @param tier none when none fits, and when the case itself is wrong: then nothing can be reckoned
 */
record MemberCase(
        String uscc, SplitRequest request, @Nullable Tier tier) {

    /**
     * A split, or why there is none.
     *
     * @param leadFloor the minimum of the lead it was made under; null for the tier's own
     */
    record Attempt(
            @Nullable Money leadFloor,
            @Nullable Split split,
            @Nullable Bilingual obstacle) {

        Money lead() {
            return split == null ? Money.ZERO : split.shareOf(Party.LEAD);
        }

        Money gap() {
            return split instanceof Split.UnfundedGap unfunded ? unfunded.gap() : Money.ZERO;
        }

        boolean isPossible() {
            return split != null && !(split instanceof Split.Infeasible);
        }
    }

    static MemberCase of(RuleSet rules, JointRequest.Member member, List<SharedLine> shared) {
        var lines = Stream.concat(shared.stream().map(SharedLine::line), member.ownLines().stream())
                .toList();
        var request = new SplitRequest(rules, member.facts(), lines, member.offers(), member.rooms(), member.dates());
        var sound = CaseCheck.problemsOf(request).isEmpty();
        var tier = sound && rules.tierTable().fit(member.facts()) instanceof TierFit.Fits(var fitting) ? fitting : null;
        return new MemberCase(member.uscc(), request, tier);
    }

    Attempt solve(@Nullable Money leadFloor) {
        try {
            return new Attempt(leadFloor, ShareSolver.solve(request, leadFloor), null);
        } catch (RulesInvalid invalid) {
            return new Attempt(leadFloor, null, JointSentences.of(invalid.problems()));
        }
    }

    /** What the tier demands of the lead as a rate, in fen before rounding. */
    BigDecimal floorPart() {
        var rule = rule(Party.LEAD);
        return rule == null || rule.minRate() == null
                ? BigDecimal.ZERO
                : rule.minRate().exactFenOf(eligibleCost());
    }

    /** What the tier demands of the lead as an amount. */
    Money floorAmount() {
        var rule = rule(Party.LEAD);
        return rule == null || rule.minAmount() == null ? Money.ZERO : rule.minAmount();
    }

    /** What the tier demands of the enterprise, to the next whole fen. */
    Money leastOfEnterprise() {
        var rule = rule(Party.ENTERPRISE);
        if (rule == null) {
            return Money.ZERO;
        }
        var byRate = rule.minRate() == null ? BigDecimal.ZERO : rule.minRate().exactFenOf(eligibleCost());
        var byAmount = rule.minAmount() == null ? Money.ZERO : rule.minAmount();
        var down = Yuan.down(byRate);
        var up = Yuan.isMore(byRate, Yuan.fen(down)) ? down.plus(Money.ofFen(1)) : down;
        return up.max(byAmount);
    }

    boolean hasLead() {
        return rule(Party.LEAD) != null || request.rules().residualBearer() == Party.LEAD;
    }

    Money eligibleCost() {
        return tier == null ? Money.ZERO : CostAssessment.of(request, tier).eligibleCost();
    }

    private @Nullable ShareRule rule(Party party) {
        return tier == null ? null : tier.shareOf(party).orElse(null);
    }
}

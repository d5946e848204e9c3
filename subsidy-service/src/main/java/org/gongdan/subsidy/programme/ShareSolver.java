package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.programme.Split.Balanced;
import org.gongdan.subsidy.programme.Split.Infeasible;
import org.gongdan.subsidy.programme.Split.UnfundedGap;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * Splits the eligible cost of a project between the parties of its tier; pure, exact to the fen. Parties are served in
 * the order of {@link Party}, the residual bearer last, each as far as its limits and the minima of the others allow.
 */
public final class ShareSolver {

    private final SplitRequest request;
    private final SplitBasis basis;
    private final Claimants parties;

    private ShareSolver(SplitRequest request, Tier tier, @Nullable Money leadFloor) {
        this.request = request;
        this.basis = CostAssessment.of(request, tier);
        this.parties = new Claimants(request, tier, basis, leadFloor);
    }

    /** @throws RulesInvalid when the case itself is wrong: an unknown category, a negative amount, no tier */
    public static Split solve(SplitRequest request) {
        return solve(request, null);
    }

    /**
     * Of one member of a joint project, where the lead company's minimum holds over all members together.
     *
     * @param leadFloor the part of it that falls to this member, in place of the tier's own; null for the tier's own
     */
    public static Split solve(SplitRequest request, @Nullable Money leadFloor) {
        var problems = CaseCheck.problemsOf(request);
        if (!problems.isEmpty()) {
            throw new RulesInvalid(problems);
        }
        return switch (request.rules().tierTable().fit(request.facts())) {
            case TierFit.Fits(var tier) -> new ShareSolver(request, tier, leadFloor).solve();
            case TierFit.Outside(var misfits) -> throw new RulesInvalid(misfits);
        };
    }

    private Split solve() {
        var feasibility = new Feasibility(basis, parties);
        return feasibility
                .contradiction()
                .<Split>map(found ->
                        new Infeasible(basis, found, Sentences.contradiction(found, feasibility.claimants(), basis)))
                .orElseGet(this::distribute);
    }

    private Split distribute() {
        var distribution = new Distribution(request, basis, parties);
        var shares = distribution.shares();
        var rounding = Roundings.of(request.rules()).rounding();
        var lines = new ArrayList<ShareLine>(shares.size());
        for (var share : shares) {
            lines.add(new ShareLine(
                    share.party(),
                    share.amount(),
                    share.binding().constraint(),
                    Sentences.share(share, basis.eligibleCost(), rounding)));
        }
        var gap = basis.eligibleCost().minus(Money.sum(shares, Share::amount));
        if (gap.isZero()) {
            return new Balanced(basis, lines);
        }
        var closableBy = closableBy(distribution.claimants(), shares);
        return new UnfundedGap(basis, lines, gap, closableBy, Sentences.gap(gap, closableBy));
    }

    /**
     * Those whose rule, before rounding, would let them bear more than what held them back. When the residual bearer took
     * all that was left to it, the gap is a minimum that nobody else can take over. When the funders have reached their
     * common cap, and yet others could bear more if the government bore more of it, those below their maximum are named.
     */
    private List<Party> closableBy(List<Claimant> claimants, List<Share> shares) {
        var minimaOnly = shares.stream().anyMatch(share -> share.binding().constraint() == Constraint.REMAINDER);
        var subsidyFull = parties.subsidyCap()
                .filter(cap -> !Yuan.isMore(cap.fen(), subsidyBeforeRounding(claimants, shares)))
                .isPresent();
        var closableBy = new ArrayList<Party>();
        var belowMaximum = new ArrayList<Party>();
        for (int index = 0; index < claimants.size(); index++) {
            var claimant = claimants.get(index);
            var binding = shares.get(index).unrounded();
            var borne = borne(shares.get(index));
            var belowMinimum = Yuan.isMore(claimant.least(), borne);
            var atMaximum = claimant.maximum()
                    .filter(maximum -> !Yuan.isMore(maximum.fen(), borne))
                    .isPresent();
            var full = atMaximum || (subsidyFull && claimant.party().isFunder());
            if (binding.isOutsideTheRules() ? belowMinimum || !minimaOnly : !full && !minimaOnly) {
                closableBy.add(claimant.party());
            }
            if (!atMaximum) {
                belowMaximum.add(claimant.party());
            }
        }
        return closableBy.isEmpty() ? belowMaximum : closableBy;
    }

    /** Without what the residual bearer took over from the rounding of others. */
    private static BigDecimal subsidyBeforeRounding(List<Claimant> claimants, List<Share> shares) {
        var subsidy = BigDecimal.ZERO;
        for (int index = 0; index < claimants.size(); index++) {
            if (claimants.get(index).party().isFunder()) {
                var borne = borne(shares.get(index));
                var most = claimants.get(index).maximum();
                subsidy = subsidy.add(most.isPresent() ? borne.min(most.get().fen()) : borne);
            }
        }
        return subsidy;
    }

    /** Before rounding down, or after rounding up. */
    private static BigDecimal borne(Share share) {
        return share.unrounded().fen().max(Yuan.fen(share.amount()));
    }
}

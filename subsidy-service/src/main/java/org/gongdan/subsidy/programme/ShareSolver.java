package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.Split.Balanced;
import org.gongdan.subsidy.programme.Split.Contradiction;
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
    private final Tier tier;
    private final @Nullable Money leadFloor;
    private final SplitBasis basis;
    private final List<Claimant> claimants;

    private ShareSolver(SplitRequest request, Tier tier, @Nullable Money leadFloor) {
        this.request = request;
        this.tier = tier;
        this.leadFloor = leadFloor;
        this.basis = CostAssessment.of(request.rules(), tier, request.costs());
        this.claimants = claimants();
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
        return contradiction()
                .<Split>map(
                        found -> new Infeasible(basis, found, Sentences.contradiction(found, this.claimants, basis)))
                .orElseGet(this::distribute);
    }

    private Split distribute() {
        var distribution = new Distribution(basis.eligibleCost(), claimants, subsidyCap(), request.rooms());
        var shares = distribution.shares();
        var lines = shares.stream()
                .map(share -> new ShareLine(
                        share.party(),
                        share.amount(),
                        share.binding().constraint(),
                        Sentences.share(share, basis.eligibleCost())))
                .toList();
        var gap = basis.eligibleCost().minus(Money.sum(shares, Share::amount));
        if (gap.isZero()) {
            return new Balanced(basis, lines);
        }
        var closableBy = closableBy(shares);
        return new UnfundedGap(basis, lines, gap, closableBy, Sentences.gap(gap, closableBy));
    }

    /**
     * Those whose rule, before rounding, would let them bear more than what held them back. When the residual bearer took
     * all that was left to it, the gap is a minimum that nobody else can take over.
     */
    private List<Party> closableBy(List<Share> shares) {
        var minimaOnly = shares.stream().anyMatch(share -> share.binding().constraint() == Constraint.REMAINDER);
        var subsidyFull = subsidyCap()
                .filter(cap -> !Yuan.isMore(cap.fen(), subsidyBeforeRounding(shares)))
                .isPresent();
        var parties = new ArrayList<Party>();
        for (int index = 0; index < claimants.size(); index++) {
            var claimant = claimants.get(index);
            var binding = shares.get(index).binding();
            var belowMinimum = Yuan.isMore(claimant.least(), binding.fen());
            var atMaximum = claimant.maximum()
                    .filter(maximum -> !Yuan.isMore(maximum.fen(), binding.fen()))
                    .isPresent();
            var full = atMaximum || (subsidyFull && claimant.party().isFunder());
            if (binding.isOutsideTheRules() ? belowMinimum || !minimaOnly : !full && !minimaOnly) {
                parties.add(claimant.party());
            }
        }
        return parties;
    }

    /** Without what the residual bearer took over from the rounding of others. */
    private BigDecimal subsidyBeforeRounding(List<Share> shares) {
        var subsidy = BigDecimal.ZERO;
        for (int index = 0; index < claimants.size(); index++) {
            if (claimants.get(index).party().isFunder()) {
                var borne = shares.get(index).binding().fen().max(BigDecimal.ZERO);
                var most = claimants.get(index).maximum();
                subsidy = subsidy.add(most.isPresent() ? borne.min(most.get().fen()) : borne);
            }
        }
        return subsidy;
    }

    private List<Claimant> claimants() {
        var residual = request.rules().residualBearer();
        return Arrays.stream(Party.values())
                .filter(party -> party == residual || tier.shareOf(party).isPresent())
                .map(party -> Claimant.of(
                        party,
                        tier.shareOf(party).orElse(null),
                        basis.eligibleCost(),
                        party == residual,
                        request.offers(),
                        party == Party.LEAD ? leadFloor : null))
                .toList();
    }

    private Optional<Limit> subsidyCap() {
        var byRate = Optional.ofNullable(tier.maxSubsidyRate())
                .map(rate -> Limit.of(Constraint.SUBSIDY_CAP, rate, basis.eligibleCost()));
        var byAmount = Optional.ofNullable(tier.maxSubsidy()).map(most -> Limit.of(Constraint.SUBSIDY_CAP, most));
        return byRate.map(rate -> byAmount.map(rate::orLower).orElse(rate)).or(() -> byAmount);
    }

    /** What no offer could heal, found before rounding so that half a fen is never a contradiction. */
    private Optional<Contradiction> contradiction() {
        var cost = Yuan.fen(basis.eligibleCost());
        if (cost.signum() == 0) {
            return Optional.of(Contradiction.NO_ELIGIBLE_COST);
        }
        var minima = BigDecimal.ZERO;
        var subsidyMinima = BigDecimal.ZERO;
        for (var claimant : claimants) {
            var least = claimant.least();
            if (claimant.maximum()
                    .filter(most -> Yuan.isMore(least, most.fen()))
                    .isPresent()) {
                return Optional.of(Contradiction.MINIMUM_ABOVE_MAXIMUM);
            }
            minima = minima.add(least);
            subsidyMinima = claimant.party().isFunder() ? subsidyMinima.add(least) : subsidyMinima;
        }
        var demanded = subsidyMinima;
        if (subsidyCap().filter(cap -> Yuan.isMore(demanded, cap.fen())).isPresent()) {
            return Optional.of(Contradiction.MINIMUM_ABOVE_MAXIMUM);
        }
        if (Yuan.isMore(minima, cost)) {
            return Optional.of(Contradiction.MINIMA_ABOVE_COST);
        }
        return maximaBelow(cost) ? Optional.of(Contradiction.MAXIMA_BELOW_COST) : Optional.empty();
    }

    private boolean maximaBelow(BigDecimal cost) {
        var subsidy = total(true);
        if (subsidyCap().isPresent()
                && (subsidy == null || subsidyCap().get().fen().compareTo(subsidy) < 0)) {
            subsidy = subsidyCap().get().fen();
        }
        var others = total(false);
        return subsidy != null && others != null && Yuan.isMore(cost, subsidy.add(others));
    }

    /** What they may bear together by their rules; nothing when one of them has no limit. */
    private @Nullable BigDecimal total(boolean funders) {
        var total = BigDecimal.ZERO;
        for (var claimant : claimants) {
            if (claimant.party().isFunder() == funders) {
                if (claimant.maximum().isEmpty()) {
                    return null;
                }
                total = total.add(claimant.maximum().get().fen());
            }
        }
        return total;
    }
}

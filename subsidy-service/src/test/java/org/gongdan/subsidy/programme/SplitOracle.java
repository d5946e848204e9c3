package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.programme.NaiveShares.fraction;

import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.hipparchus.fraction.BigFraction;

/**
 * Judges a split by what must be true of it, in exact fractions and without the solver's own arithmetic: conservation,
 * bounds of each party, whether the rules have any solution at all, and every share against {@link NaiveShares}.
 */
final class SplitOracle {

    private final SplitRequest request;
    private final Split split;
    private final NaiveCost costs;
    private final NaiveRules rules;

    SplitOracle(SplitRequest request, Split split) {
        this.request = request;
        this.split = split;
        this.costs = new NaiveCost(request);
        this.rules = new NaiveRules(request, fraction(costs.eligible()));
    }

    void judge() {
        judgeBasis();
        assertThat(split instanceof Split.Infeasible)
                .as("infeasible exactly when the rules have no solution")
                .isEqualTo(!rules.haveASolution());
        if (split instanceof Split.Infeasible infeasible) {
            assertThat(infeasible.contradiction() == Split.Contradiction.COMMENCED)
                    .isEqualTo(costs.commenced());
            return;
        }
        var gap = split instanceof Split.UnfundedGap unfunded ? unfunded.gap() : Money.ZERO;
        assertThat(Money.sum(split.shares(), ShareLine::amount).plus(gap))
                .isEqualTo(split.basis().eligibleCost());
        assertThat(split.shares()).noneMatch(line -> line.amount().isNegative());
        split.shares().forEach(this::judge);
        judgeRooms();
        judgeCommonCap();
        if (split instanceof Split.UnfundedGap unfunded) {
            assertThat(unfunded.gap().isPositive()).isTrue();
            assertThat(unfunded.closableBy()).isNotEmpty().allSatisfy(this::mayBearMore);
        }
        var naive = new NaiveShares(request, costs).shares();
        split.shares()
                .forEach(line -> assertThat(line.amount().fen())
                        .as(() -> line + " among " + naive)
                        .isEqualTo(naive.get(line.party())));
    }

    private void judgeBasis() {
        var basis = split.basis();
        assertThat(basis.eligibleCost().fen()).isEqualTo(costs.eligible());
        assertThat(basis.eligibleCost().plus(basis.ineligibleCost())).isEqualTo(Money.ofFen(costs.everything()));
        assertThat(basis.exclusions()).allMatch(exclusion -> exclusion.amount().isPositive());
        assertThat(basis.categories())
                .allSatisfy(category ->
                        assertThat(category.eligible().fen()).isEqualTo(costs.inCategory(category.category())));
    }

    private void judge(ShareLine line) {
        var residual = line.party() == request.rules().residualBearer();
        var slack = residual ? roundedAwayAtMost() : BigFraction.ZERO;
        for (var most : rules.maxima(line.party())) {
            assertThat(fraction(line.amount()).compareTo(most.add(slack)))
                    .as(() -> line + " within " + most)
                    .isNotPositive();
        }
        for (var most : rules.offeredAmounts(line.party())) {
            assertThat(fraction(line.amount()).compareTo(most)).isNotPositive();
        }
        if (split instanceof Split.Balanced) {
            var belowAtMost = residual || isHeldBackOutside(line)
                    ? roundedAwayAtMost()
                    : fraction(split.shares().size());
            assertThat(fraction(line.amount()).add(belowAtMost).compareTo(rules.least(line.party())))
                    .as(() -> line + " reaches its minimum")
                    .isNotNegative();
        }
        var rounding = request.rules().rounding();
        if (line.party().isFunder()
                && !residual
                && rounding != null
                && rules.least(line.party()).signum() == 0) {
            assertThat(line.amount().fen() % rounding.unit().fen()).isZero();
        }
    }

    /** By an offer or a room: a minimum that it misses by less than a fen is rounded like any other share. */
    private static boolean isHeldBackOutside(ShareLine line) {
        return line.constraint() == Constraint.OFFER || line.constraint() == Constraint.ROOM_LEFT;
    }

    /** What the residual bearer may have taken over from the rounding of all others, of a subsidy they add to as well. */
    private BigFraction roundedAwayAtMost() {
        var rounding = request.rules().rounding();
        return fraction(2L
                * split.shares().size()
                * (rounding == null ? 1 : rounding.unit().fen()));
    }

    private void judgeRooms() {
        for (var room : request.rooms()) {
            var cap = new FirmCap(
                    "room",
                    room.limit(),
                    room.parties(),
                    FirmCap.Window.LIFETIME,
                    null,
                    room.left(),
                    null,
                    null,
                    room.category(),
                    null);
            assertThat(cap.countedOf(split).isMoreThan(room.left())).isFalse();
        }
    }

    private void judgeCommonCap() {
        var subsidy = fraction(split.shareOf(Party.GOVERNMENT).plus(split.shareOf(Party.ASSOCIATION)));
        for (var cap : rules.subsidyCaps()) {
            var slack = request.rules().residualBearer().isFunder() ? roundedAwayAtMost() : BigFraction.ZERO;
            assertThat(subsidy.compareTo(cap.add(slack))).isNotPositive();
        }
    }

    private void mayBearMore(Party party) {
        if (party == request.rules().residualBearer()) {
            return; // its maximum stretches by what rounding took
        }
        for (var most : rules.maxima(party)) {
            assertThat(fraction(split.shareOf(party)).compareTo(most)).isNegative();
        }
    }
}

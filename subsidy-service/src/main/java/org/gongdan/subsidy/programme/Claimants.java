package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** The parties of a tier for one eligible cost, in the order of {@link Party}, and what binds the funders together. */
final class Claimants {

    private static final Party[] PARTIES = Party.values();

    private final SplitRequest request;
    private final Tier tier;
    private final SplitBasis basis;
    private final long year;
    private final @Nullable Money leadFloor;

    /** @param leadFloor the lead company's minimum in place of the tier's own; null for the tier's own */
    Claimants(SplitRequest request, Tier tier, SplitBasis basis, @Nullable Money leadFloor) {
        this.leadFloor = leadFloor;
        this.request = request;
        this.tier = tier;
        this.basis = basis;
        this.year = year(request);
    }

    /** @param subsidy what the government bears, for the rules that are measured on it */
    List<Claimant> at(BigDecimal subsidy) {
        var claimants = new ArrayList<Claimant>(PARTIES.length);
        for (var party : PARTIES) {
            if (party == request.rules().residualBearer() || tier.shareOf(party).isPresent()) {
                claimants.add(of(party, subsidy));
            }
        }
        return claimants;
    }

    Claimant of(Party party, BigDecimal subsidy) {
        return Claimant.of(
                party,
                tier.shareOf(party).orElse(null),
                party == request.rules().residualBearer(),
                new Claimant.Measures(basis.eligibleCost(), subsidy, year),
                request.offers(),
                party == Party.LEAD ? leadFloor : null);
    }

    boolean isOnSubsidy(Party party) {
        return tier.shareOf(party).filter(ShareRule::isOnSubsidy).isPresent();
    }

    /** What government and association bear together at most, if the tier says so. */
    Optional<Limit> subsidyCap() {
        var byRate = Optional.ofNullable(tier.maxSubsidyRate())
                .map(rate -> Limit.of(Constraint.SUBSIDY_CAP, rate, basis.eligibleCost()));
        var byAmount = Optional.ofNullable(tier.maxSubsidy()).map(most -> Limit.of(Constraint.SUBSIDY_CAP, most));
        return byRate.map(rate -> byAmount.map(rate::orLower).orElse(rate)).or(() -> byAmount);
    }

    private static long year(SplitRequest request) {
        var key = KnownFact.YEAR_OF_SUPPORT.key();
        var declared = Optional.ofNullable(request.rules().facts().get(key)).map(FactDeclaration::assumed);
        return request.facts().get(key).or(() -> declared).orElse(null) instanceof FactValue.Whole(var year) ? year : 0;
    }
}

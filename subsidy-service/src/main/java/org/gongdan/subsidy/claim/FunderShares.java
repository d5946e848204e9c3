package org.gongdan.subsidy.claim;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What each funder owes for a claim. A funder owes in total {@code floor(share × approved cost / eligible cost)}, and
 * for one claim what is new of that since the claims before; so rounding never adds up, a share is never exceeded, and
 * is reached to the fen when all eligible cost is approved. Cost approved beyond the eligible cost earns nothing.
 *
 * @param retention of each amount held back, rounded down to the fen
 */
public record FunderShares(Award award, Rate retention) {

    /**
     * @param before cost approved in earlier claims
     * @param cost approved in this one
     */
    public List<FunderAmount> of(Money before, Money cost) {
        return Arrays.stream(Party.values())
                .filter(Party::isFunder)
                .filter(party -> award.shareOf(party).isPositive())
                .map(party -> amountOf(party, before, cost))
                .toList();
    }

    private FunderAmount amountOf(Party party, Money before, Money cost) {
        var fund =
                award.fundOf(party).orElseThrow(() -> new IllegalStateException("the award names no fund of " + party));
        var share = award.shareOf(party);
        var amount = earned(share, before.plus(cost)).minus(earned(share, before));
        return new FunderAmount(party, fund, amount, amount.percentDown(retention.percent()));
    }

    private Money earned(Money share, Money approved) {
        var eligible = award.split().basis().eligibleCost();
        var product = BigInteger.valueOf(share.fen())
                .multiply(BigInteger.valueOf(approved.min(eligible).fen()));
        return Money.ofFen(product.divide(BigInteger.valueOf(eligible.fen())).longValueExact());
    }
}

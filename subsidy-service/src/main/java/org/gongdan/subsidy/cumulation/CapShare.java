package org.gongdan.subsidy.cumulation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What an award counts for under one cap: the shares of its parties, or their part in one category of cost. */
public record CapShare(Cap cap, Money amount) {

    /** For every cap of this version; a cap whose parties bear nothing does not count the award at all. */
    public static List<CapShare> of(RuleSet rules, Split split) {
        return rules.firmCaps().stream()
                .map(terms -> new CapShare(Cap.of(rules, terms), terms.countedOf(split)))
                .filter(share -> share.amount().isPositive())
                .toList();
    }

    /**
     * What a reduction of the award gives back here. Under a cap of one category it is the same part of what was counted,
     * rounded down, so that never more is given back than was taken.
     */
    Money partOf(GrantedAward award, Map<Party, Money> reduction) {
        var by = Money.ZERO;
        for (var each : reduction.entrySet()) {
            by = cap.parties().contains(each.getKey()) ? by.plus(each.getValue()) : by;
        }
        var whole = award.of(cap.parties());
        if (cap.terms().category() == null || whole.isZero()) {
            return by;
        }
        var part = BigInteger.valueOf(by.fen()).multiply(BigInteger.valueOf(amount.fen()));
        return Money.ofFen(part.divide(BigInteger.valueOf(whole.fen())).longValueExact());
    }
}

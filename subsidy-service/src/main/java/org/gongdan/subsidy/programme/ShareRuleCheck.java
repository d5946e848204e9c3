package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Finds shares of one tier that contradict each other whatever the cost is. */
final class ShareRuleCheck {

    private static final Money ALL = Money.ofFen(100);

    private final List<RuleProblem> problems = new ArrayList<>();

    private ShareRuleCheck() {}

    static List<RuleProblem> of(String tierPath, Tier tier, Party residualBearer) {
        var check = new ShareRuleCheck();
        var seen = EnumSet.noneOf(Party.class);
        var minima = BigDecimal.ZERO;
        var rates = BigDecimal.ZERO;
        for (int index = 0; index < tier.shares().size(); index++) {
            var share = tier.shares().get(index);
            var path = tierPath + "/shares/" + index;
            if (!seen.add(share.party())) {
                check.add(path + "/party", Code.DUPLICATE, share.party() + " 重复", share.party() + " is there twice");
            }
            check.rule(path, share, share.party() == residualBearer);
            minima = minima.add(percent(share.minRate()));
            rates = rates.add(percent(share.rate()));
        }
        if (Yuan.isMore(minima, Yuan.fen(ALL))) {
            check.add(tierPath + "/shares", Code.CONTRADICTION, "最低比例之和超过 100 %", "the minima exceed 100 %");
        }
        if (Yuan.isMore(rates, Yuan.fen(ALL))) {
            check.add(tierPath + "/shares", Code.CONTRADICTION, "比例之和超过 100 %", "the rates exceed 100 %");
        }
        return check.problems;
    }

    private void rule(String path, ShareRule share, boolean residual) {
        if (residual && (share.rate() != null || share.amount() != null)) {
            add(
                    path,
                    Code.CONTRADICTION,
                    "剩余承担方只有最低和最高限制，没有固定比例或金额",
                    "the residual bearer takes what is left; it has minima and maxima, but no rate or amount");
        }
        if (share.rate() != null && share.amount() != null) {
            add(path, Code.CONTRADICTION, "比例与定额不能同时规定", "it has both a rate and a fixed amount");
        }
        notAbove(path + "/minRate", share.minRate(), share.maxRate());
        notAbove(path + "/minRate", share.minRate(), share.maxRate() == null ? share.rate() : null);
        notAbove(path + "/rate", share.rate(), share.maxRate());
        notAbove(path + "/minAmount", share.minAmount(), share.maxAmount());
        notAbove(path + "/amount", share.amount(), share.maxAmount());
    }

    private <T extends Comparable<T>> void notAbove(String path, @Nullable T lower, @Nullable T upper) {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            add(
                    path,
                    Code.CONTRADICTION,
                    "%s 大于 %s".formatted(lower, upper),
                    "%s is more than %s".formatted(lower, upper));
        }
    }

    private static BigDecimal percent(@Nullable Rate rate) {
        return rate == null ? BigDecimal.ZERO : rate.exactFenOf(ALL);
    }

    private void add(String path, Code code, String zh, String en) {
        problems.add(RuleProblem.at(path, code, zh, en));
    }
}

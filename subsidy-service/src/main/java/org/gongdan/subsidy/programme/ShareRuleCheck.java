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

    private final RuleSet rules;
    private final Tier tier;
    private final List<RuleProblem> problems = new ArrayList<>();

    private ShareRuleCheck(RuleSet rules, Tier tier) {
        this.rules = rules;
        this.tier = tier;
    }

    static List<RuleProblem> of(String tierPath, Tier tier, RuleSet rules) {
        var check = new ShareRuleCheck(rules, tier);
        var seen = EnumSet.noneOf(Party.class);
        var minima = BigDecimal.ZERO;
        for (int index = 0; index < tier.shares().size(); index++) {
            var share = tier.shares().get(index);
            var path = tierPath + "/shares/" + index;
            if (!seen.add(share.party())) {
                check.add(path + "/party", Code.DUPLICATE, share.party() + " 重复", share.party() + " is there twice");
            }
            check.rule(path, share);
            minima = minima.add(percent(share.minRate()));
        }
        if (Yuan.isMore(minima, Yuan.fen(ALL))) {
            check.add(tierPath + "/shares", Code.CONTRADICTION, "最低比例之和超过 100 %", "the minima exceed 100 %");
        }
        check.rates(tierPath);
        return check.problems;
    }

    /** In each year of support; the first stands for all where no share steps down. */
    private void rates(String tierPath) {
        for (int year = 0; year < years(); year++) {
            var rates = BigDecimal.ZERO;
            for (var share : tier.shares()) {
                var steps = share.rateByYear();
                var step = steps == null || year >= steps.size() ? null : steps.get(year);
                rates = share.isOnSubsidy()
                        ? rates
                        : rates.add(percent(share.rate())).add(percent(step));
            }
            if (Yuan.isMore(rates, Yuan.fen(ALL))) {
                add(tierPath + "/shares", Code.CONTRADICTION, "比例之和超过 100 %", "the rates exceed 100 %");
                return;
            }
        }
    }

    private int years() {
        var years = 1;
        for (var share : tier.shares()) {
            years = Math.max(
                    years, share.rateByYear() == null ? 0 : share.rateByYear().size());
        }
        return years;
    }

    private void rule(String path, ShareRule share) {
        if (share.party() == rules.residualBearer() && Entitlement.isStatedBy(share)) {
            add(
                    path,
                    Code.CONTRADICTION,
                    "剩余承担方只有最低和最高限制，没有固定比例或金额",
                    "the residual bearer takes what is left; it has minima and maxima, but no rate or amount");
        }
        if (share.rate() != null && share.amount() != null) {
            add(path, Code.CONTRADICTION, "比例与定额不能同时规定", "it has both a rate and a fixed amount");
        } else if (stated(share) > 1) {
            add(
                    path,
                    Code.CONTRADICTION,
                    "比例、定额、分段比例、逐年比例只能规定其一",
                    "of rate, amount, slabs and rateByYear it may have one");
        }
        notAbove(path + "/minRate", share.minRate(), share.maxRate());
        notAbove(path + "/minAmount", share.minAmount(), share.maxAmount());
        notAbove(path + "/amount", share.amount(), share.maxAmount());
        if (share.isOnSubsidy()) {
            onSubsidy(path + "/rateOn", share);
        } else {
            notAbove(path + "/minRate", share.minRate(), share.maxRate() == null ? share.rate() : null);
            notAbove(path + "/rate", share.rate(), share.maxRate());
        }
        if (share.rateOn() != null && (stated(share) == 0 || share.amount() != null)) {
            add(
                    path + "/rateOn",
                    Code.CONTRADICTION,
                    "rateOn 需要 rate、slabs 或 rateByYear",
                    "rateOn goes with rate, slabs or rateByYear");
        }
        slabs(path + "/slabs", share);
        years(path + "/rateByYear", share);
    }

    private void onSubsidy(String path, ShareRule share) {
        var government = tier.shareOf(Party.GOVERNMENT).isPresent();
        if (share.party() == Party.GOVERNMENT || rules.residualBearer() == Party.GOVERNMENT || !government) {
            add(
                    path,
                    Code.CONTRADICTION,
                    "以补助额为基数，要求政府在本档位有份额，且不是剩余承担方，也不是该方自身",
                    "a share of the subsidy needs a share of the government in this tier, which is neither this one nor the"
                            + " residual bearer's");
        }
    }

    private void slabs(String path, ShareRule share) {
        var slabs = share.slabs();
        var from = Money.ZERO;
        for (int index = 0; slabs != null && index < slabs.size(); index++) {
            var end = slabs.get(index).upTo();
            if (end == null && index < slabs.size() - 1) {
                add(path + "/" + index, Code.CONTRADICTION, "只有最后一段可以没有上限", "only the last slab may have no end");
                return;
            }
            if (end != null && !end.isMoreThan(from)) {
                add(
                        path + "/" + index + "/upTo",
                        Code.CONTRADICTION,
                        "%s 不大于前一段的上限 %s".formatted(end.grouped(), from.grouped()),
                        "%s is not more than %s, where the slab begins".formatted(end.grouped(), from.grouped()));
                return;
            }
            from = end == null ? from : end;
        }
    }

    private void years(String path, ShareRule share) {
        var fact = rules.facts().get(KnownFact.YEAR_OF_SUPPORT.key());
        if (share.rateByYear() != null && fact == null) {
            add(
                    path,
                    Code.UNKNOWN_FACT,
                    "逐年比例需要声明事实“yearOfSupport”",
                    "rates by year need the fact yearOfSupport, which is not declared");
        }
    }

    private static int stated(ShareRule share) {
        return (share.rate() == null ? 0 : 1)
                + (share.amount() == null ? 0 : 1)
                + (share.slabs() == null ? 0 : 1)
                + (share.rateByYear() == null ? 0 : 1);
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

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.programme.Split.Contradiction;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** The sentences that explain a split, each with its numbers, in Chinese and English. */
final class Sentences {

    private Sentences() {}

    static Bilingual name(Party party) {
        return switch (party) {
            case GOVERNMENT -> new Bilingual("政府", "the government");
            case ASSOCIATION -> new Bilingual("协会", "the association");
            case LEAD -> new Bilingual("链主企业", "the lead company");
            case PROVIDER -> new Bilingual("供应方", "the provider");
            case ENTERPRISE -> new Bilingual("申报企业", "the enterprise");
        };
    }

    static Bilingual share(Share share, Money cost, Rounding rounding) {
        var amount = share.amount().grouped();
        var bears = bears(share.party(), amount, rounded(share, rounding));
        if (share.binding().constraint() == Constraint.REMAINDER) {
            var whole = cost.grouped();
            var others = share.others().grouped();
            var who = name(share.party());
            return new Bilingual(
                    "合格成本 " + whole + " 元中其他各方承担 " + others + " 元，" + who.zh() + "承担余下的 " + amount + " 元。",
                    "Of the eligible cost of " + whole + " the others bear " + others + "; " + who.en()
                            + " bears the remaining " + amount + ".");
        }
        var reason = reason(share.binding(), cost);
        if (share.wanted().constraint() == share.binding().constraint()) {
            return new Bilingual(
                    reason.zh() + "，" + bears.zh() + "。", capital(reason.en()) + ", so " + bears.en() + ".");
        }
        var wish = reason(share.wanted(), cost);
        return new Bilingual(
                wish.zh() + "；但" + reason.zh() + "，故" + bears.zh() + "。",
                capital(wish.en()) + ", but " + reason.en() + ", so " + bears.en() + ".");
    }

    /** Who bears how much; the provider does not pay, but asks for less. */
    private static Bilingual bears(Party party, String amount, Bilingual rounded) {
        var who = name(party);
        return party == Party.PROVIDER
                ? new Bilingual(who.zh() + "让利 " + amount + " 元", who.en() + " takes " + amount + " off its price")
                : new Bilingual(
                        who.zh() + "承担 " + amount + " 元" + rounded.zh(), who.en() + " bears " + amount + rounded.en());
    }

    private static Bilingual rounded(Share share, Rounding rounding) {
        var difference = share.amount().compareTo(share.binding().down());
        if (difference == 0 || !share.party().isFunder()) {
            return new Bilingual("", "");
        }
        var words = Roundings.words(rounding.unit(), difference > 0);
        return new Bilingual("（" + words.zh() + "）", " (" + words.en() + ")");
    }

    static Bilingual gap(Money gap, List<Party> closableBy) {
        var zh = closableBy.stream().map(party -> name(party).zh()).collect(Collectors.joining("、"));
        var en = closableBy.stream().map(party -> name(party).en()).collect(Collectors.joining(" or "));
        return new Bilingual(
                "资金缺口 %s 元；按规则只有%s可以再多承担来补足。".formatted(gap.grouped(), zh),
                "%s is unfunded; by the rules only %s may bear more to close the gap.".formatted(gap.grouped(), en));
    }

    static Bilingual contradiction(Contradiction found, List<Claimant> claimants, SplitBasis basis) {
        var cost = basis.eligibleCost().grouped();
        return switch (found) {
            case NO_ELIGIBLE_COST -> new Bilingual("没有合格成本可分担。", "There is no eligible cost to share.");
            case COMMENCED ->
                new Bilingual(
                        "申报之前已经签约或付款，本计划不支持已开始的项目。",
                        "Something was contracted or paid before the application; the programme does not support a"
                                + " project that has begun.");
            case MINIMUM_ABOVE_MAXIMUM ->
                new Bilingual(
                        "对合格成本 %s 元，最低承担额高于上限：%s。"
                                .formatted(cost, minima(claimants).zh()),
                        "For the eligible cost of %s a minimum is above its maximum: %s."
                                .formatted(cost, minima(claimants).en()));
            case MINIMA_ABOVE_COST ->
                new Bilingual(
                        "各方最低承担额之和超过合格成本 %s 元：%s。"
                                .formatted(cost, minima(claimants).zh()),
                        "The minima add up to more than the eligible cost of %s: %s."
                                .formatted(cost, minima(claimants).en()));
            case MAXIMA_BELOW_COST ->
                new Bilingual(
                        "各方承担上限之和不足合格成本 %s 元：%s。"
                                .formatted(cost, maxima(claimants).zh()),
                        "The maxima add up to less than the eligible cost of %s: %s."
                                .formatted(cost, maxima(claimants).en()));
        };
    }

    private static Bilingual reason(Limit limit, Money cost) {
        var stated = limit.unstretched();
        var reason = reason(limit, stated.grouped(), cost.grouped());
        if (limit.down().equals(stated)) {
            return reason;
        }
        var more = limit.down().minus(stated).grouped();
        return new Bilingual(reason.zh() + "，另加其他各方取整的差额 " + more + " 元", reason.en() + ", and rounding left " + more);
    }

    private static Bilingual reason(Limit limit, String amount, String whole) {
        var rate = limit.rate();
        return switch (limit.constraint()) {
            case RATE, SLABS, YEAR_RATE -> granted(limit, amount);
            case MAXIMUM_RATE ->
                new Bilingual(
                        "至多承担合格成本 " + whole + " 元的 " + rate + "，即 " + amount + " 元",
                        "the tier allows at most " + rate + " of the eligible cost of " + whole + ", which is "
                                + amount);
            case AMOUNT -> new Bilingual("本档位定额为 " + amount + " 元", "the tier fixes the amount at " + amount);
            case MINIMUM -> new Bilingual("本档位至少承担 " + amount + " 元", "the tier demands at least " + amount);
            case MAXIMUM_AMOUNT -> new Bilingual("本档位上限为 " + amount + " 元", "the tier allows at most " + amount);
            case SUBSIDY_CAP ->
                new Bilingual(
                        "政府与协会合计的上限还剩 " + amount + " 元",
                        "the cap on government and association together leaves " + amount);
            case ROOM_LEFT -> room(limit, amount);
            case OFFER ->
                rate == null
                        ? new Bilingual("其承诺至多承担 " + amount + " 元", "it offers no more than " + amount)
                        : new Bilingual(
                                "其承诺至多承担合格成本的 " + rate + "，即 " + amount + " 元",
                                "it offers no more than " + rate + " of the eligible cost, which is " + amount);
            case OTHERS_MINIMUM ->
                new Bilingual(
                        "扣除其他各方已承担和至少应承担的部分后只剩 " + amount + " 元",
                        "what the others bear, or must at least bear, leaves " + amount);
            case REMAINDER -> new Bilingual("其他各方承担后余下 " + amount + " 元", "the others leave " + amount);
        };
    }

    private static Bilingual granted(Limit limit, String amount) {
        var entitlement = limit.entitlement();
        if (entitlement == null) {
            throw new IllegalStateException(limit + " comes from no rule");
        }
        var base = entitlement.baseDown().grouped();
        var of = limit.isOnSubsidy()
                ? new Bilingual("政府承担额 " + base + " 元", "the government's share of " + base)
                : new Bilingual("合格成本 " + base + " 元", "the eligible cost of " + base);
        if (limit.constraint() == Constraint.SLABS) {
            return slabs(entitlement, of, amount);
        }
        if (limit.constraint() == Constraint.YEAR_RATE) {
            var year = entitlement.year();
            return new Bilingual(
                    "第 " + year + " 年支持比例为 " + limit.rate() + "，" + of.zh() + "的该比例为 " + amount + " 元",
                    limit.rate() + " of " + of.en() + ", the rate in year " + year + " of support, is " + amount);
        }
        return new Bilingual(
                of.zh() + "的 " + limit.rate() + " 为 " + amount + " 元",
                limit.rate() + " of " + of.en() + " is " + amount);
    }

    private static Bilingual slabs(Entitlement entitlement, Bilingual of, String amount) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var part : entitlement.parts()) {
            zh.add(part.width().grouped() + " 元 × " + part.rate());
            en.add(part.rate() + " of " + part.width().grouped());
        }
        return new Bilingual(
                "%s按分段比例（%s）为 %s 元".formatted(of.zh(), String.join(" + ", zh), amount),
                "the slabs of %s (%s) come to %s".formatted(of.en(), String.join(" + ", en), amount));
    }

    private static Bilingual room(Limit limit, String amount) {
        var name = limit.name() == null ? new Bilingual("其他限额", "another limit") : limit.name();
        return new Bilingual("“" + name.zh() + "”还剩 " + amount + " 元", name.en() + " has " + amount + " left");
    }

    private static Bilingual minima(List<Claimant> claimants) {
        return list(claimants, Claimant::least);
    }

    private static Bilingual maxima(List<Claimant> claimants) {
        return list(claimants, claimant -> claimant.maximum().map(Limit::fen).orElse(BigDecimal.ZERO));
    }

    private static Bilingual list(List<Claimant> claimants, Function<Claimant, BigDecimal> figure) {
        var zh = claimants.stream()
                .map(claimant -> name(claimant.party()).zh() + " "
                        + Yuan.down(figure.apply(claimant)).grouped())
                .collect(Collectors.joining("，"));
        var en = claimants.stream()
                .map(claimant -> name(claimant.party()).en() + " "
                        + Yuan.down(figure.apply(claimant)).grouped())
                .collect(Collectors.joining(", "));
        return new Bilingual(zh, en);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.programme.Split.Contradiction;
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

    static Bilingual share(Share share, Money cost) {
        var who = name(share.party());
        var amount = Yuan.grouped(share.amount());
        if (share.binding().constraint() == Constraint.REMAINDER) {
            return new Bilingual(
                    "合格成本 %s 元中其他各方承担 %s 元，%s承担余下的 %s 元。"
                            .formatted(Yuan.grouped(cost), Yuan.grouped(share.others()), who.zh(), amount),
                    "Of the eligible cost of %s the others bear %s; %s bears the remaining %s."
                            .formatted(Yuan.grouped(cost), Yuan.grouped(share.others()), who.en(), amount));
        }
        var reason = reason(share.binding(), cost);
        if (share.wanted().constraint() == share.binding().constraint()) {
            return new Bilingual(
                    "%s，%s承担 %s 元。".formatted(reason.zh(), who.zh(), amount),
                    "%s, so %s bears %s.".formatted(capital(reason.en()), who.en(), amount));
        }
        var wish = reason(share.wanted(), cost);
        return new Bilingual(
                "%s；但%s，故%s承担 %s 元。".formatted(wish.zh(), reason.zh(), who.zh(), amount),
                "%s, but %s, so %s bears %s.".formatted(capital(wish.en()), reason.en(), who.en(), amount));
    }

    static Bilingual gap(Money gap, List<Party> closableBy) {
        var zh = closableBy.stream().map(party -> name(party).zh()).collect(Collectors.joining("、"));
        var en = closableBy.stream().map(party -> name(party).en()).collect(Collectors.joining(" or "));
        return new Bilingual(
                "资金缺口 %s 元；按规则只有%s可以再多承担来补足。".formatted(Yuan.grouped(gap), zh),
                "%s is unfunded; by the rules only %s may bear more to close the gap."
                        .formatted(Yuan.grouped(gap), en));
    }

    static Bilingual exclusion(Bilingual category, Money excess, Money maximum, Reason reason) {
        var amount = Yuan.grouped(excess);
        var most = Yuan.grouped(maximum);
        return switch (reason) {
            case CATEGORY_NOT_ELIGIBLE ->
                new Bilingual(
                        "“%s”不属于合格成本，%s 元由申报企业自行承担。".formatted(category.zh(), amount),
                        "\"%s\" is not eligible; the enterprise bears %s itself.".formatted(category.en(), amount));
            case CATEGORY_RATE, CATEGORY_MAXIMUM ->
                new Bilingual(
                        "“%s”至多计入 %s 元，超出的 %s 元由申报企业自行承担。".formatted(category.zh(), most, amount),
                        "\"%s\" counts up to %s; the enterprise bears the %s above it itself."
                                .formatted(category.en(), most, amount));
            case PROJECT_MAXIMUM ->
                new Bilingual(
                        "本档位至多计入项目成本 %s 元，超出的 %s 元由申报企业自行承担。".formatted(most, amount),
                        "The tier counts project cost up to %s; the enterprise bears the %s above it itself."
                                .formatted(most, amount));
        };
    }

    static Bilingual contradiction(Contradiction found, List<Claimant> claimants, SplitBasis basis) {
        var cost = Yuan.grouped(basis.eligibleCost());
        return switch (found) {
            case NO_ELIGIBLE_COST -> new Bilingual("没有合格成本可分担。", "There is no eligible cost to share.");
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
        var amount = Yuan.grouped(limit.down());
        var whole = Yuan.grouped(cost);
        var rate = limit.rate();
        return switch (limit.constraint()) {
            case RATE, MAXIMUM_RATE ->
                limit.constraint() == Constraint.RATE
                        ? new Bilingual(
                                "合格成本 %s 元的 %s 为 %s 元".formatted(whole, rate, amount),
                                "%s of the eligible cost of %s is %s".formatted(rate, whole, amount))
                        : new Bilingual(
                                "至多承担合格成本 %s 元的 %s，即 %s 元".formatted(whole, rate, amount),
                                "the tier allows at most %s of the eligible cost of %s, which is %s"
                                        .formatted(rate, whole, amount));
            case AMOUNT -> new Bilingual("本档位定额为 %s 元".formatted(amount), "the tier fixes the amount at " + amount);
            case MINIMUM -> new Bilingual("本档位至少承担 %s 元".formatted(amount), "the tier demands at least " + amount);
            case MAXIMUM_AMOUNT -> new Bilingual("本档位上限为 %s 元".formatted(amount), "the tier allows at most " + amount);
            case SUBSIDY_CAP ->
                new Bilingual(
                        "政府与协会合计的上限还剩 %s 元".formatted(amount),
                        "the cap on government and association together leaves " + amount);
            case ROOM_LEFT -> room(limit, amount);
            case OFFER ->
                rate == null
                        ? new Bilingual("其承诺至多承担 %s 元".formatted(amount), "it offers no more than " + amount)
                        : new Bilingual(
                                "其承诺至多承担合格成本的 %s，即 %s 元".formatted(rate, amount),
                                "it offers no more than %s of the eligible cost, which is %s".formatted(rate, amount));
            case OTHERS_MINIMUM ->
                new Bilingual(
                        "扣除其他各方已承担和至少应承担的部分后只剩 %s 元".formatted(amount),
                        "what the others bear, or must at least bear, leaves " + amount);
            case REMAINDER -> new Bilingual("其他各方承担后余下 %s 元".formatted(amount), "the others leave " + amount);
        };
    }

    private static Bilingual room(Limit limit, String amount) {
        var name = limit.name() == null ? new Bilingual("其他限额", "another limit") : limit.name();
        return new Bilingual("“%s”还剩 %s 元".formatted(name.zh(), amount), "%s has %s left".formatted(name.en(), amount));
    }

    private static Bilingual minima(List<Claimant> claimants) {
        return list(claimants, Claimant::least);
    }

    private static Bilingual maxima(List<Claimant> claimants) {
        return list(claimants, claimant -> claimant.maximum().map(Limit::fen).orElse(BigDecimal.ZERO));
    }

    private static Bilingual list(List<Claimant> claimants, Function<Claimant, BigDecimal> figure) {
        var zh = claimants.stream()
                .map(claimant -> name(claimant.party()).zh() + " " + Yuan.grouped(Yuan.down(figure.apply(claimant))))
                .collect(Collectors.joining("，"));
        var en = claimants.stream()
                .map(claimant -> name(claimant.party()).en() + " " + Yuan.grouped(Yuan.down(figure.apply(claimant))))
                .collect(Collectors.joining(", "));
        return new Bilingual(zh, en);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

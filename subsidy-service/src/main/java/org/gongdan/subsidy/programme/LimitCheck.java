package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Finds limits of different places that no project at all could keep together, and caps that limit nobody. */
final class LimitCheck {

    private static final Money ALL = Money.ofFen(100);

    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private LimitCheck(RuleSet rules) {
        this.rules = rules;
    }

    static List<RuleProblem> of(RuleSet rules) {
        var check = new LimitCheck(rules);
        for (int index = 0; index < rules.tiers().size(); index++) {
            var path = "/tiers/" + index;
            var tier = rules.tiers().get(index);
            check.subsidy(path, tier);
            check.cost(path, tier);
            check.maxima(path, tier);
        }
        for (int index = 0; index < rules.firmCaps().size(); index++) {
            check.firmCap("/firmCaps/" + index, rules.firmCaps().get(index));
        }
        return check.problems;
    }

    private void subsidy(String path, Tier tier) {
        var amounts = minima(tier, Party::isFunder);
        if (tier.maxSubsidy() != null && amounts.isMoreThan(tier.maxSubsidy())) {
            contradiction(path + "/maxSubsidy", tier.maxSubsidy(), amounts);
        }
        var rates = tier.shares().stream()
                .filter(share -> share.party().isFunder())
                .map(share -> percent(share.minRate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (tier.maxSubsidyRate() != null && Yuan.isMore(rates, percent(tier.maxSubsidyRate()))) {
            add(
                    path + "/maxSubsidyRate",
                    Code.CONTRADICTION,
                    "低于资助方最低比例之和 %s %%".formatted(rates.stripTrailingZeros().toPlainString()),
                    "it is less than the minima of the funders together, %s %%"
                            .formatted(rates.stripTrailingZeros().toPlainString()));
        }
    }

    /** Minima that are more than all the cost that counts. */
    private void cost(String path, Tier tier) {
        var amounts = minima(tier, _ -> true);
        if (tier.maxCost() != null && amounts.isMoreThan(tier.maxCost())) {
            contradiction(path + "/maxCost", tier.maxCost(), amounts);
        }
    }

    /** Parties that all have a highest rate, and together cannot bear the whole. */
    private void maxima(String path, Tier tier) {
        var most = BigDecimal.ZERO;
        for (var party : Party.values()) {
            var share = tier.shareOf(party);
            if (share.isPresent() || party == rules.residualBearer()) {
                var highest = share.flatMap(LimitCheck::highest);
                if (highest.isEmpty()) {
                    return;
                }
                most = most.add(percent(highest.get()));
            }
        }
        if (Yuan.isMore(Yuan.fen(ALL), most)) {
            var together = most.stripTrailingZeros().toPlainString();
            add(
                    path + "/shares",
                    Code.CONTRADICTION,
                    "各方最高比例之和只有 %s %%，不足全部费用".formatted(together),
                    "all parties together bear at most %s %%, which is less than the cost".formatted(together));
        }
    }

    private static Optional<Rate> highest(ShareRule share) {
        if (share.isOnSubsidy() || share.maxRate() != null) {
            return Optional.ofNullable(share.maxRate());
        }
        return share.maxAmount() == null ? Optional.ofNullable(share.rate()) : Optional.empty();
    }

    private void firmCap(String path, FirmCap cap) {
        if (cap.parties().stream().noneMatch(rules.parties()::contains)) {
            var names =
                    String.join(", ", cap.parties().stream().map(Party::name).toList());
            add(
                    path + "/parties",
                    Code.UNKNOWN_PARTY,
                    "%s 在任何档位都不承担费用".formatted(names),
                    "%s has no share in any tier".formatted(names));
        }
        for (var tier : rules.tiers()) {
            var least = minima(
                    tier, party -> cap.category() == null && cap.parties().contains(party));
            if (cap.maxAmount() != null && least.isMoreThan(cap.maxAmount())) {
                contradiction(path + "/maxAmount", cap.maxAmount(), least);
                return;
            }
        }
    }

    private static Money minima(Tier tier, Predicate<Party> parties) {
        return Money.sum(tier.shares().stream()
                .filter(share -> parties.test(share.party()))
                .map(ShareRule::minAmount)
                .filter(Objects::nonNull)
                .toList());
    }

    private static BigDecimal percent(@Nullable Rate rate) {
        return rate == null ? BigDecimal.ZERO : rate.exactFenOf(ALL);
    }

    private void contradiction(String path, Money limit, Money minima) {
        add(
                path,
                Code.CONTRADICTION,
                "%s 低于最低金额之和 %s".formatted(limit.grouped(), minima.grouped()),
                "%s is less than the minima together, %s".formatted(limit.grouped(), minima.grouped()));
    }

    private void add(String path, Code code, String zh, String en) {
        problems.add(RuleProblem.at(path, code, zh, en));
    }
}

package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.shared.Money;

/** Which cost counts: lines are added up per category first, so that neither their order nor their number matters. */
final class CostAssessment {

    private final RuleSet rules;
    private final Tier tier;
    private final List<Exclusion> exclusions = new ArrayList<>();

    private CostAssessment(RuleSet rules, Tier tier) {
        this.rules = rules;
        this.tier = tier;
    }

    static SplitBasis of(RuleSet rules, Tier tier, List<CostLine> lines) {
        return new CostAssessment(rules, tier).assess(lines);
    }

    private SplitBasis assess(List<CostLine> lines) {
        var perCategory = new TreeMap<String, Money>();
        lines.forEach(line -> perCategory.merge(line.category(), line.amount(), Money::plus));
        var project = Money.ZERO;
        for (var category : rules.costCategories()) {
            if (category.eligible()) {
                project = project.plus(perCategory.getOrDefault(category.code(), Money.ZERO));
            }
        }
        var eligible = Money.ZERO;
        for (var category : rules.costCategories()) {
            var cost = perCategory.getOrDefault(category.code(), Money.ZERO);
            eligible = eligible.plus(counting(category, cost, project));
        }
        if (tier.maxCost() != null) {
            eligible = atMost(tier.maxCost(), eligible, "", Reason.PROJECT_MAXIMUM);
        }
        return new SplitBasis(
                rules.code(),
                rules.version(),
                tier.code(),
                eligible,
                Money.sum(exclusions, Exclusion::amount),
                exclusions);
    }

    private Money counting(CostCategory category, Money cost, Money project) {
        if (!category.eligible()) {
            return atMost(Money.ZERO, cost, category.code(), Reason.CATEGORY_NOT_ELIGIBLE);
        }
        var counting = cost;
        if (category.rate() != null) {
            var part = category.rate().downOf(cost);
            counting = atMost(part, counting, category.code(), Reason.CATEGORY_RATE);
        }
        if (category.maxAmount() != null) {
            counting = atMost(category.maxAmount(), counting, category.code(), Reason.CATEGORY_MAXIMUM);
        }
        if (category.maxRate() != null) {
            var part = category.maxRate().downOf(project);
            counting = atMost(part, counting, category.code(), Reason.CATEGORY_MAXIMUM);
        }
        return counting;
    }

    private Money atMost(Money maximum, Money cost, String category, Reason reason) {
        if (!cost.isMoreThan(maximum)) {
            return cost;
        }
        var excess = cost.minus(maximum);
        exclusions.add(new Exclusion(
                category, excess, reason, Sentences.exclusion(nameOf(category), excess, maximum, reason)));
        return maximum;
    }

    private Bilingual nameOf(String category) {
        return rules.costCategory(category).map(CostCategory::name).orElse(new Bilingual(category, category));
    }
}

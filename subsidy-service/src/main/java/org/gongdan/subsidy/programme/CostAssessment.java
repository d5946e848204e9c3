package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.programme.Exclusion.Reason;
import org.gongdan.subsidy.programme.SplitBasis.CategoryCost;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which cost counts: lines are added up per category first, so that neither their order nor their number matters. A line
 * is left out by its dates before anything else is asked of it, then tax, then the category, then the tier.
 */
final class CostAssessment {

    private final RuleSet rules;
    private final Tier tier;
    private final CaseDates dates;
    private final CostRules limits;
    private final List<Exclusion> exclusions = new ArrayList<>();

    private CostAssessment(RuleSet rules, Tier tier, CaseDates dates) {
        this.rules = rules;
        this.tier = tier;
        this.dates = dates;
        this.limits = rules.costRules() == null ? CostRules.NONE : rules.costRules();
    }

    static SplitBasis of(SplitRequest request, Tier tier) {
        return new CostAssessment(request.rules(), tier, request.dates()).assess(request.costs());
    }

    private SplitBasis assess(List<CostLine> lines) {
        var perCategory = perCategory(lines);
        if (limits.bansCommencement() && perCategory.stream().anyMatch(sums -> sums.commencedOn != null)) {
            perCategory.forEach(this::refuse);
            return basis(Money.ZERO, List.of());
        }
        var project = 0L;
        for (var sums : perCategory) {
            project = Math.addExact(project, sums.category.eligible() ? sums.counting : 0);
        }
        var counting = new ArrayList<CategoryCost>();
        var eligible = Money.ZERO;
        for (var sums : perCategory) {
            var cost = counting(sums, Money.ofFen(project));
            if (cost.isPositive()) {
                counting.add(new CategoryCost(sums.category.code(), cost));
                eligible = eligible.plus(cost);
            }
        }
        if (tier.maxCost() != null) {
            eligible = atMost(tier.maxCost(), eligible, null, Reason.PROJECT_MAXIMUM);
        }
        return basis(eligible, counting);
    }

    private SplitBasis basis(Money eligible, List<CategoryCost> categories) {
        return new SplitBasis(
                rules.code(),
                rules.version(),
                tier.code(),
                eligible,
                Money.sum(exclusions, Exclusion::amount),
                exclusions,
                categories);
    }

    private List<CategorySums> perCategory(List<CostLine> lines) {
        var all = new ArrayList<CategorySums>(rules.costCategories().size());
        rules.costCategories().forEach(category -> all.add(new CategorySums(category)));
        for (var line : lines) {
            add(line, all.get(rules.costCategoryIndex(line.category())));
        }
        return all;
    }

    private void add(CostLine line, CategorySums sums) {
        var tax = line.vat() == null ? 0 : line.vat().fen();
        var first = line.begunOn();
        var last = later(line.contractedOn(), line.paidOn());
        if (first != null && sums.category.eligible()) {
            var appliedOn = dates.appliedOn();
            if (limits.bansCommencement() && appliedOn != null && first.isBefore(appliedOn)) {
                sums.commencedOn = earlier(first, sums.commencedOn);
            }
            var from = dates.of(limits.notBefore());
            if (from != null && first.isBefore(from)) {
                sums.tooEarly = Math.addExact(sums.tooEarly, line.amount().fen() + tax);
                return;
            }
            var to = dates.of(limits.notAfter());
            if (to != null && last != null && last.isAfter(to)) {
                sums.tooLate = Math.addExact(sums.tooLate, line.amount().fen() + tax);
                return;
            }
        }
        sums.counting = Math.addExact(sums.counting, line.amount().fen() + (limits.includesVat() ? tax : 0));
        sums.vat = Math.addExact(sums.vat, limits.includesVat() ? 0 : tax);
    }

    private void refuse(CategorySums sums) {
        var all = Money.ofFen(sums.counting + sums.vat + sums.tooEarly + sums.tooLate);
        if (!sums.category.eligible()) {
            atMost(Money.ZERO, all, sums.category, Reason.CATEGORY_NOT_ELIGIBLE);
        } else if (all.isPositive()) {
            exclude(sums.category, all, Reason.COMMENCED, CostSentences.commenced(sums, all, dates.appliedOn()));
        }
    }

    private Money counting(CategorySums sums, Money project) {
        var category = sums.category;
        if (!category.eligible()) {
            var all = Money.ofFen(sums.counting + sums.vat);
            return atMost(Money.ZERO, all, category, Reason.CATEGORY_NOT_ELIGIBLE);
        }
        outsideDates(sums);
        if (sums.vat > 0) {
            var tax = Money.ofFen(sums.vat);
            exclude(category, tax, Reason.VAT, CostSentences.vat(category.name(), tax));
        }
        var counting = Money.ofFen(sums.counting);
        if (category.rate() != null) {
            counting = atMost(category.rate().downOf(counting), counting, category, Reason.CATEGORY_RATE);
        }
        if (category.maxAmount() != null) {
            counting = atMost(category.maxAmount(), counting, category, Reason.CATEGORY_MAXIMUM);
        }
        if (category.maxRate() != null) {
            counting = atMost(category.maxRate().downOf(project), counting, category, Reason.CATEGORY_MAXIMUM);
        }
        return counting;
    }

    private void outsideDates(CategorySums sums) {
        var from = dates.of(limits.notBefore());
        if (sums.tooEarly > 0 && from != null) {
            var cost = Money.ofFen(sums.tooEarly);
            exclude(sums.category, cost, Reason.TOO_EARLY, CostSentences.tooEarly(sums.category.name(), cost, from));
        }
        var to = dates.of(limits.notAfter());
        if (sums.tooLate > 0 && to != null) {
            var cost = Money.ofFen(sums.tooLate);
            exclude(sums.category, cost, Reason.TOO_LATE, CostSentences.tooLate(sums.category.name(), cost, to));
        }
    }

    private Money atMost(Money maximum, Money cost, @Nullable CostCategory category, Reason reason) {
        if (!cost.isMoreThan(maximum)) {
            return cost;
        }
        var excess = cost.minus(maximum);
        exclude(category, excess, reason, CostSentences.above(category, excess, maximum, reason));
        return maximum;
    }

    private void exclude(@Nullable CostCategory category, Money amount, Reason reason, Bilingual explanation) {
        exclusions.add(new Exclusion(category == null ? "" : category.code(), amount, reason, explanation));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** The lines of one category added up, in fen. */
    static final class CategorySums {
        final CostCategory category;
        long counting;
        long vat;
        long tooEarly;
        long tooLate;
        /** The first contract or payment before the application, if the programme forbids one. */
        @Nullable
        LocalDate commencedOn;

        CategorySums(CostCategory category) {
            this.category = category;
        }
    }
}

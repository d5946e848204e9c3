package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongdan.subsidy.programme.CostRules.DateLimit;
import org.gongdan.subsidy.programme.CostRules.Vat;
import org.hipparchus.fraction.BigFraction;

/** The eligible cost worked out again, line by line in the plainest way, to be compared with the assessment. */
final class NaiveCost {

    private final SplitRequest request;
    private final CostRules limits;
    private final Map<String, Long> perCategory = new LinkedHashMap<>();
    private boolean commenced;

    NaiveCost(SplitRequest request) {
        this.request = request;
        this.limits = Objects.requireNonNullElse(request.rules().costRules(), new CostRules(null, null, null, null));
        request.rules().costCategories().forEach(category -> perCategory.put(category.code(), 0L));
        request.costs().forEach(this::add);
        var project = new BigFraction(request.rules().costCategories().stream()
                .filter(CostCategory::eligible)
                .mapToLong(category -> inCategory(category.code()))
                .sum());
        request.rules()
                .costCategories()
                .forEach(category -> perCategory.put(category.code(), counting(category, project)));
    }

    /** Whether it was begun too early; a project that costs nothing was not. */
    boolean commenced() {
        return commenced
                && request.costs().stream()
                        .filter(line -> request.rules()
                                .costCategory(line.category())
                                .orElseThrow()
                                .eligible())
                        .anyMatch(line -> line.amount().isPositive());
    }

    long inCategory(String category) {
        return Objects.requireNonNull(perCategory.get(category));
    }

    long inAllCategories() {
        return perCategory.values().stream().mapToLong(Long::longValue).sum();
    }

    long eligible() {
        var most = request.rules().tiers().getFirst().maxCost();
        return most == null ? inAllCategories() : Math.min(most.fen(), inAllCategories());
    }

    /** All that the project costs, tax included. */
    long everything() {
        return request.costs().stream()
                .mapToLong(line -> line.amount().fen()
                        + (line.vat() == null ? 0 : line.vat().fen()))
                .sum();
    }

    private void add(CostLine line) {
        var days = Stream.of(line.contractedOn(), line.paidOn())
                .filter(Objects::nonNull)
                .toList();
        var eligible =
                request.rules().costCategory(line.category()).orElseThrow().eligible();
        if (eligible
                && Boolean.TRUE.equals(limits.commencementBan())
                && days.stream().anyMatch(day -> day.isBefore(request.dates().appliedOn()))) {
            commenced = true;
        }
        var from = day(limits.notBefore(), LocalDate.MIN);
        var to = day(limits.notAfter(), LocalDate.MAX);
        if (days.stream().noneMatch(day -> day.isBefore(from) || day.isAfter(to))) {
            var tax = line.vat() == null || limits.vat() != Vat.INCLUDED
                    ? 0
                    : line.vat().fen();
            perCategory.merge(line.category(), line.amount().fen() + tax, Long::sum);
        }
    }

    private long counting(CostCategory category, BigFraction project) {
        if (!category.eligible() || commenced) {
            return 0;
        }
        var cost = new BigFraction(inCategory(category.code()));
        var counting = category.rate() == null ? cost : NaiveRules.part(category.rate(), cost);
        if (category.maxRate() != null) {
            counting = NaiveShares.lower(counting, NaiveRules.part(category.maxRate(), project));
        }
        return NaiveShares.floor(counting);
    }

    private LocalDate day(DateLimit limit, LocalDate none) {
        if (limit == null) {
            return none;
        }
        return limit.day() != null ? limit.day() : request.dates().of(limit.moment());
    }
}

package org.gongdan.subsidy.application;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.catalogue.FunctionFit;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How well the functions an application buys meet what it needs.
 *
 * @param percent needed functions among those bought, rounded down; null while nothing is bought
 * @param unmet codes of needs that nothing bought fulfils
 * @param unneededCost of the unneeded functions whose price is known
 * @param unpriced how many unneeded functions have no price of their own
 * @param warns more than half of what is bought is not needed
 * @param benchmark a published claim to compare with, not a fact about anybody; null when none is configured
 */
public record FitAnswer(
        @Nullable Integer percent,
        SortedSet<String> needed,
        List<BoughtFunction> fitting,
        List<BoughtFunction> unneeded,
        SortedSet<String> unmet,
        Money unneededCost,
        int unpriced,
        boolean warns,
        @Nullable Benchmark benchmark) {

    public static FitAnswer of(@Nullable FunctionNeeds functions, Benchmarks benchmarks) {
        var fit = functions == null
                ? new FunctionFit(new TreeSet<>(), List.of(), List.of(), new TreeSet<>())
                : functions.fit();
        var percent = fit.percent();
        return new FitAnswer(
                percent.isPresent() ? percent.getAsInt() : null,
                fit.needed(),
                fit.fitting(),
                fit.unneeded(),
                fit.unmet(),
                fit.unneededCost(),
                fit.unpriced(),
                fit.isMostlyUnneeded(),
                benchmarks.ofUnneededFunctions().orElse(null));
    }
}

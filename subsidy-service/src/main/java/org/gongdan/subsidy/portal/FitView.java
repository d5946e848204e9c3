package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.FunctionNeeds.Need;
import org.gongdan.subsidy.application.FunctionNeeds.Purchase;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.catalogue.FunctionFit;
import org.jspecify.annotations.Nullable;

/**
 * Needed and bought functions as a picture of three bars over one scale: what is needed, what is bought, and where the
 * two overlap.
 *
 * @param percent null while nothing is bought
 */
record FitView(
        FunctionNeeds functions,
        FunctionFit fit,
        @Nullable Integer percent,
        List<Bar> bars,
        List<NeedLine> needs,
        List<BoughtLine> bought,
        @Nullable Benchmark benchmark) {

    /** @param name needed, bought or both, whose words and colour follow from it */
    record Bar(String name, int count, BigDecimal from, BigDecimal width) {}

    record NeedLine(Need need, boolean isMet) {}

    record BoughtLine(BoughtFunction function, boolean isNeeded) {}

    static @Nullable FitView of(@Nullable FunctionNeeds functions, Benchmarks benchmarks) {
        if (functions == null) {
            return null;
        }
        var fit = functions.fit();
        var percent = fit.percent();
        Purchase purchase = functions.purchase();
        return new FitView(
                functions,
                fit,
                percent.isPresent() ? percent.getAsInt() : null,
                bars(fit),
                functions.needed().stream()
                        .map(need -> new NeedLine(need, !fit.unmet().contains(need.code())))
                        .toList(),
                purchase == null
                        ? List.of()
                        : purchase.functions().stream()
                                .map(each -> new BoughtLine(each, fit.fitting().contains(each)))
                                .toList(),
                benchmarks.ofUnneededFunctions().orElse(null));
    }

    public boolean warns() {
        return fit.isMostlyUnneeded();
    }

    /** How many needs have no reason yet; they keep the application from being signed. */
    public int unexplained() {
        return Math.toIntExact(
                functions.needed().stream().filter(need -> need.why().isBlank()).count());
    }

    /** Unmet needs stand left of the overlap, unneeded functions right of it. */
    private static List<Bar> bars(FunctionFit fit) {
        var both = fit.fitting().size();
        var unmet = fit.unmet().size();
        var whole = unmet + fit.bought();
        return List.of(
                bar("needed", fit.needed().size(), 0, unmet + both, whole),
                bar("bought", fit.bought(), unmet, fit.bought(), whole),
                bar("both", both, unmet, both, whole));
    }

    private static Bar bar(String name, int count, int from, int width, int whole) {
        return new Bar(name, count, percent(from, whole), percent(width, whole));
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 3, RoundingMode.DOWN);
    }
}

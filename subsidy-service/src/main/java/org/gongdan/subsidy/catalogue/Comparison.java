package org.gongdan.subsidy.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.catalogue.Scenario.Importance;
import org.gongdan.subsidy.catalogue.Scenario.ScenarioFunction;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Solutions side by side: what a scenario needs against what each of them offers.
 *
 * @param needed codes of the functions that are looked for
 */
public record Comparison(Scenario scenario, Set<String> needed, List<Line> lines, List<Column> columns) {

    /** Beyond this, nobody can read them side by side. */
    public static final int MOST = 4;

    public Comparison {
        needed = Set.copyOf(needed);
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** One function of the scenario, and how each solution fulfils it, in the order of the columns. */
    public record Line(ScenarioFunction function, boolean isNeeded, List<Offer> offers) {}

    /** How one solution fulfils one function. */
    public record Offer(Kind kind, @Nullable OfferedFunction by) {

        /** Whether it comes with the purchase, can be added, or is not to be had. */
        public enum Kind {
            INCLUDED,
            OPTION,
            NONE
        }
    }

    /**
     * One solution.
     *
     * @param fit of what one must buy to get what is needed: all that is included and the options that fulfil a need
     * @param fitPercent the same as a number; null when nothing is bought
     */
    public record Column(
            ListedSolution solution,
            FunctionFit fit,
            @Nullable Integer fitPercent) {}

    /** @param wanted codes of needed functions; the essential ones when it is empty */
    public static Comparison of(Scenario scenario, Set<String> wanted, List<ListedSolution> solutions) {
        if (solutions.size() > MOST) {
            throw CommandRefused.at("solution", CatalogueRefusal.COMPARISON_TOO_WIDE, MOST);
        }
        var needed = wanted.isEmpty() ? essential(scenario) : wanted;
        var lines = scenario.functions().stream()
                .map(function -> new Line(
                        function,
                        needed.contains(function.code()),
                        solutions.stream()
                                .map(solution -> offer(solution, scenario.code(), function.code()))
                                .toList()))
                .toList();
        var columns = solutions.stream()
                .map(solution -> column(solution, scenario.code(), needed))
                .toList();
        return new Comparison(scenario, needed, lines, columns);
    }

    private static Set<String> essential(Scenario scenario) {
        return scenario.functions().stream()
                .filter(function -> function.importance() == Importance.ESSENTIAL)
                .map(ScenarioFunction::code)
                .collect(Collectors.toSet());
    }

    private static Offer offer(ListedSolution solution, String scenario, String function) {
        var serving = solution.sheet().functions().stream()
                .filter(each -> each.servesIn(scenario).contains(function))
                .toList();
        return serving.stream()
                .filter(each -> !each.optional())
                .findFirst()
                .map(included -> new Offer(Offer.Kind.INCLUDED, included))
                .or(() -> serving.stream().findFirst().map(option -> new Offer(Offer.Kind.OPTION, option)))
                .orElseGet(() -> new Offer(Offer.Kind.NONE, null));
    }

    private static Column column(ListedSolution solution, String scenario, Set<String> needed) {
        var bought = solution.sheet().functions().stream()
                .filter(each ->
                        !each.optional() || each.servesIn(scenario).stream().anyMatch(needed::contains))
                .map(each -> new BoughtFunction(each.code(), each.name(), each.servesIn(scenario), each.price()))
                .toList();
        var fit = FunctionFit.of(needed, bought);
        OptionalInt percent = fit.percent();
        return new Column(solution, fit, percent.isPresent() ? percent.getAsInt() : null);
    }
}

package org.gongdan.subsidy.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant ticks: needs, a solution and its options. What it comes to, and so how well it fits, is read from
 * the catalogue and never from the applicant.
 */
public record FunctionChoice(
        List<StatedNeed> needed, @Nullable Chosen chosen) {

    private static final int MOST_NEEDS = 60;

    public FunctionChoice {
        needed = List.copyOf(needed);
    }

    /** @param code of a function of the scenario; why may still be empty in a draft */
    public record StatedNeed(String code, String why) {}

    /**
     * @param options codes of the optional functions that are bought
     * @param prices agreed prices by function, where they differ from those listed
     */
    public record Chosen(SolutionId solution, Set<String> options, Map<String, Money> prices) {
        public Chosen {
            options = Set.copyOf(options);
            prices = Map.copyOf(prices);
        }
    }

    /** @throws CommandRefused when the catalogue has not what is ticked */
    FunctionNeeds in(Catalogue catalogue, String scenarioCode) {
        var scenario = catalogue
                .scenario(scenarioCode)
                .orElseThrow(() -> new CommandRefused(ApplicationRefusal.SCENARIO_NOT_LISTED, scenarioCode));
        return new FunctionNeeds(
                scenario.code(),
                scenario.version(),
                needs(scenario),
                chosen == null ? null : purchase(catalogue, scenario, chosen));
    }

    private List<FunctionNeeds.Need> needs(Scenario scenario) {
        if (needed.size() > MOST_NEEDS) {
            throw CommandRefused.at("needed", ApplicationRefusal.TOO_MANY_LINES, MOST_NEEDS);
        }
        var codes = needed.stream().map(StatedNeed::code).collect(Collectors.toSet());
        if (codes.size() < needed.size()) {
            throw CommandRefused.at("needed", ApplicationRefusal.NEED_REPEATED);
        }
        return needed.stream()
                .map(need -> scenario.function(need.code())
                        .map(function -> new FunctionNeeds.Need(
                                function.code(),
                                function.name(),
                                function.importance(),
                                need.why().strip()))
                        .orElseThrow(() -> CommandRefused.at(
                                "needed", ApplicationRefusal.NEED_UNKNOWN, need.code(), scenario.code())))
                .toList();
    }

    private static FunctionNeeds.Purchase purchase(Catalogue catalogue, Scenario scenario, Chosen chosen) {
        var solution = catalogue
                .solution(chosen.solution())
                .filter(found -> !found.withdrawn())
                .filter(found -> found.sheet().servedScenarios().contains(scenario.code()))
                .orElseThrow(() -> CommandRefused.at(
                        "chosen.solution",
                        ApplicationRefusal.SOLUTION_NOT_OFFERED,
                        chosen.solution().value(),
                        scenario.code()));
        refuseUnknownOptions(solution, chosen);
        var bought = solution.sheet().functions().stream()
                .filter(function -> !function.optional() || chosen.options().contains(function.code()))
                .map(function -> bought(function, scenario, chosen.prices()))
                .toList();
        return new FunctionNeeds.Purchase(
                solution.id(),
                solution.sheetVersion(),
                solution.sheet().name(),
                solution.providerId(),
                solution.providerName(),
                solution.sheet().price(),
                bought);
    }

    private static BoughtFunction bought(OfferedFunction function, Scenario scenario, Map<String, Money> prices) {
        var price = prices.getOrDefault(function.code(), function.price());
        if (price != null && price.isNegative()) {
            throw CommandRefused.at(
                    "chosen.prices." + function.code(), ApplicationRefusal.FUNCTION_PRICE_NEGATIVE, function.code());
        }
        return new BoughtFunction(function.code(), function.name(), function.servesIn(scenario.code()), price);
    }

    private static void refuseUnknownOptions(ListedSolution solution, Chosen chosen) {
        var options = solution.sheet().functions().stream()
                .filter(OfferedFunction::optional)
                .collect(Collectors.toMap(OfferedFunction::code, Function.identity()));
        for (var option : chosen.options()) {
            if (!options.containsKey(option)) {
                throw CommandRefused.at("chosen.options", ApplicationRefusal.OPTION_UNKNOWN, option);
            }
        }
    }
}

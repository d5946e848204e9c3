package org.gongdan.subsidy.catalogue;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a provider's product is, does and costs. */
public record SolutionSheet(Bilingual name, Bilingual summary, Price price, List<OfferedFunction> functions) {

    public SolutionSheet {
        functions = List.copyOf(functions);
    }

    /**
     * Something the product does.
     *
     * @param code short name within the solution
     * @param optional whether it is bought apart; the others come with every purchase
     * @param serves the functions of scenarios that it fulfils; none of them when it is of another kind
     * @param price of this function alone, where the provider names one
     */
    public record OfferedFunction(
            String code,
            Bilingual name,
            boolean optional,
            List<FunctionRef> serves,
            @Nullable Money price) {

        public OfferedFunction {
            serves = List.copyOf(serves);
        }

        /** The codes of the functions of one scenario that it fulfils. */
        public List<String> servesIn(String scenario) {
            return serves.stream()
                    .filter(ref -> ref.scenario().equals(scenario))
                    .map(FunctionRef::function)
                    .toList();
        }
    }

    /** The functions that fulfil something of one scenario. */
    public List<OfferedFunction> serving(String scenario) {
        return functions.stream()
                .filter(function -> !function.servesIn(scenario).isEmpty())
                .toList();
    }

    /** The scenarios it can be used for, by their codes. */
    public SortedSet<String> servedScenarios() {
        var scenarios = new TreeSet<String>();
        functions.forEach(function -> function.serves().forEach(ref -> scenarios.add(ref.scenario())));
        return scenarios;
    }
}

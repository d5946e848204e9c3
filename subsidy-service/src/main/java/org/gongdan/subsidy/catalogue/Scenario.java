package org.gongdan.subsidy.catalogue;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.Bilingual;

/**
 * One use of AI in manufacturing in one version, which never changes once it is published.
 *
 * @param code names it for ever, such as {@code visual-inspection}
 * @param industries codes of the trades it fits
 * @param functions what a solution must be able to do
 * @param kpis measures of benefit that fit it
 */
public record Scenario(
        String code,
        int version,
        Bilingual name,
        Bilingual summary,
        List<String> industries,
        List<ScenarioFunction> functions,
        List<SuggestedKpi> kpis) {

    public Scenario {
        industries = List.copyOf(industries);
        functions = List.copyOf(functions);
        kpis = List.copyOf(kpis);
    }

    /**
     * Something a solution of the scenario can do.
     *
     * @param does one sentence for whoever runs the workshop
     */
    public record ScenarioFunction(String code, Bilingual name, Bilingual does, Importance importance) {}

    /** Whether the scenario works without a function. */
    public enum Importance {
        ESSENTIAL,
        USEFUL
    }

    /** A measure of benefit that the application form offers. */
    public record SuggestedKpi(String code, Bilingual name, Bilingual unit, Better better) {

        /** Which way improvement goes. */
        public enum Better {
            LOWER,
            HIGHER
        }
    }

    public Optional<ScenarioFunction> function(String function) {
        return functions.stream().filter(each -> each.code().equals(function)).findFirst();
    }
}
